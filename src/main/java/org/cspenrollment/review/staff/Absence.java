package org.cspenrollment.review.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.kernel.Username;

/**
 * A member of the office is away.
 *
 * @param substitute the sign-in name of who stands in
 * @param until the last day, UTC
 */
record Absence(
    Username username,
    Username substitute,
    LocalDate until,
    String reason,
    String enteredBy,
    Instant enteredAt) {

  boolean isOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
