package org.cspenrollment.partner;

import java.time.LocalDate;

/**
 * The assessment of a tenant's capabilities.
 *
 * @param result how it came out, or that it is yet to come; null is none
 * @param date the day it was done; null is unknown
 */
public record Assessment(Result result, LocalDate date) {

  /** How an assessment came out. */
  public enum Result {
    PASS,
    FAIL,
    SCHEDULED
  }
}
