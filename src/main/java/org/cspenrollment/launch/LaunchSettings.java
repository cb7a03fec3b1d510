package org.cspenrollment.launch;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How launches work; none of it decides which cases are opened.
 *
 * @param chunk how many cases a launch opens in one transaction
 * @param daysAhead how many days after its own a dry run looks at
 * @param givenUpAfter a launch that has not ended after this long no longer holds up the next one
 */
@Validated
@ConfigurationProperties("csp.launch")
public record LaunchSettings(
    @DefaultValue("50") @Min(value = 1, message = "csp.launch.chunk is a number from 1 up.")
        int chunk,
    @DefaultValue("14") @Min(value = 0, message = "csp.launch.days-ahead is a number from 0 up.")
        int daysAhead,
    @DefaultValue("P1D")
        @DurationMin(message = "csp.launch.given-up-after is no time below nothing.")
        Duration givenUpAfter) {}
