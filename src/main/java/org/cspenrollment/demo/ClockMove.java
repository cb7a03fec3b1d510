package org.cspenrollment.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where the clock of the demo is to be moved: to an instant, or by how much.
 *
 * @param now an instant
 * @param advance by how much, such as {@code P30D}, {@code PT12H} or {@code P1Y2M}
 * @param people whether the people of the demo act as the days pass; where it is missing they do
 *     not
 */
record ClockMove(@Nullable String now, @Nullable String advance, @Nullable Boolean people) {

  /**
   * The instant the clock is to be moved to.
   *
   * @param before what it shows now
   * @throws ProblemException 400 where not exactly one of the two is sent, 422 where the one that
   *     is sent cannot be read
   */
  Instant target(Instant before) {
    if (now != null && advance == null) {
      return instant(now);
    }
    if (now == null && advance != null) {
      return later(before, advance);
    }
    throw ProblemException.malformed(
        "clock",
        "Send either now or advance.",
        new ProblemException.FieldError("now", "must be given unless advance is"));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalidField(
          "now", "The time must be in UTC, like 2018-10-15T00:00:00Z.");
    }
  }

  /** Days, hours and so on, or else years, months and days. */
  private static Instant later(Instant before, String advance) {
    try {
      return before.plus(Duration.parse(advance));
    } catch (DateTimeParseException notADuration) {
      return laterByPeriod(before, advance);
    } catch (ArithmeticException | DateTimeException tooFar) {
      throw unusable();
    }
  }

  private static Instant laterByPeriod(Instant before, String advance) {
    try {
      return before.atOffset(ZoneOffset.UTC).plus(Period.parse(advance)).toInstant();
    } catch (ArithmeticException | DateTimeException e) {
      throw unusable();
    }
  }

  private static ProblemException unusable() {
    return ProblemException.invalidField(
        "advance", "The time to pass must be like P30D, PT12H or P1Y.");
  }
}
