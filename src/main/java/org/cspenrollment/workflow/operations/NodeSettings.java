package org.cspenrollment.workflow.operations;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How nodes hear of each other.
 *
 * @param silentFor a node that has not been heard of for so long is gone, and what it had begun
 *     goes on at another; each says four times as often that it is alive
 */
@Validated
@ConfigurationProperties("csp.nodes")
record NodeSettings(
    @DefaultValue("PT20S")
        @DurationMin(seconds = 2, message = "csp.nodes.silent-for is two seconds at least.")
        Duration silentFor) {

  /** How often a node says that it is alive. */
  Duration beat() {
    return silentFor.dividedBy(4);
  }
}
