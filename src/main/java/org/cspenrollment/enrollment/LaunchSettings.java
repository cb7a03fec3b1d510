package org.cspenrollment.enrollment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How launches work; none of it decides which cases are opened.
 *
 * @param chunk how many cases are opened in one transaction
 * @param daysAhead how many days after its own a dry run looks at
 * @param givenUpAfter a launch that has not ended after this long no longer holds up the next one
 */
@ConfigurationProperties("csp.launch")
record LaunchSettings(
    @DefaultValue("50") int chunk,
    @DefaultValue("14") int daysAhead,
    @DefaultValue("P1D") Duration givenUpAfter) {

  LaunchSettings {
    if (chunk < 1 || daysAhead < 0 || givenUpAfter.isNegative()) {
      throw new IllegalArgumentException(
          "csp.launch: a chunk has at least one case, and no number is negative");
    }
  }
}
