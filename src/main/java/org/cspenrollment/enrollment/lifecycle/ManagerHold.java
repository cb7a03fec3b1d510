package org.cspenrollment.enrollment.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A manager holds the case: nothing is decided against the partner and no time runs out. Not to be
 * confused with an office that is late, with a legal hold of evidence, or with the outcome {@code
 * HOLD}.
 *
 * @param from the state the case has beneath the hold, and goes on from when it is released
 * @param until the last day of the hold; missing where only a manager ends it
 */
public record ManagerHold(EnrollmentState from, @Nullable LocalDate until) {

  /** Whether its last day has passed on this day. */
  public boolean isOverOn(LocalDate today) {
    return until != null && until.isBefore(today);
  }

  /** The same hold over another state. */
  ManagerHold over(EnrollmentState other) {
    return new ManagerHold(other, until);
  }
}
