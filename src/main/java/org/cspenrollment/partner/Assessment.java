package org.cspenrollment.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a tenant's capabilities.
 *
 * @param result how it came out, or that it is yet to come; missing where there was none
 * @param date the day it was done, where it is known
 */
public record Assessment(@Nullable Result result, @Nullable LocalDate date) {

  /** Nothing is known of one. */
  static final Assessment UNKNOWN = new Assessment(null, null);

  /** How an assessment came out. */
  public enum Result {
    PASS,
    FAIL,
    SCHEDULED
  }
}
