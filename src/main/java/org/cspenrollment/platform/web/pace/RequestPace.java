package org.cspenrollment.platform.web.pace;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.cspenrollment.platform.web.DataSizeMin;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How slow a client may be. Whoever is slower with a request is answered 408 and cut off, and
 * whoever is slower with an answer is cut off.
 *
 * @param headers how long the headers of a request may take in all
 * @param body how long a small body may be waited for in all; a large one has the time its rate
 *     gives beside
 * @param answer how long a client may let a small answer wait in all; a large one has the time its
 *     rate gives beside
 * @param rate how much of a large body has to arrive every second, and of a large answer be taken
 * @param atWork how many requests are worked on at the same time; those that wait for their body,
 *     or until more of their answer is taken, are not counted
 * @param waiting how many requests may wait for their clients at the same time; threads of the
 *     server are this and those at work
 */
@Validated
@ConfigurationProperties("csp.requests")
public record RequestPace(
    @DefaultValue("PT10S")
        @DurationMin(millis = 1, message = "csp.requests.headers is a time above nothing.")
        Duration headers,
    @DefaultValue("PT10S")
        @DurationMin(millis = 1, message = "csp.requests.body is a time above nothing.")
        Duration body,
    @DefaultValue("PT30S")
        @DurationMin(millis = 1, message = "csp.requests.answer is a time above nothing.")
        Duration answer,
    @DefaultValue("8KB")
        @DataSizeMin(bytes = 1, message = "csp.requests.rate is a size above nothing.")
        DataSize rate,
    @DefaultValue("50") @Min(value = 1, message = "csp.requests.at-work is a number from 1 up.")
        int atWork,
    @DefaultValue("200") @Min(value = 1, message = "csp.requests.waiting is a number from 1 up.")
        int waiting) {

  /** How many nanoseconds this much of a body may have been waited for in all. */
  long nanosFor(long bytes) {
    return body.toNanos() + nanosAtRate(bytes);
  }

  /** How long, in nanoseconds, a client may make an answer wait that has taken this much of it. */
  long nanosForAnswer(long bytes) {
    return answer.toNanos() + nanosAtRate(bytes);
  }

  private long nanosAtRate(long bytes) {
    return bytes * 1_000_000_000L / rate.toBytes();
  }
}
