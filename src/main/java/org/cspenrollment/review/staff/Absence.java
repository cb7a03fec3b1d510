package org.cspenrollment.review.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A member of the office is away.
 *
 * @param substitute the sign-in name of who stands in
 * @param until the last day, UTC
 */
record Absence(
    String username,
    String substitute,
    LocalDate until,
    String reason,
    String enteredBy,
    Instant enteredAt) {

  boolean isOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
