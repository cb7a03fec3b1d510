package org.cspenrollment.partner;

/** How far the verification of the business is. */
public enum Verification {
  AUTHORIZED,
  PENDING,
  REJECTED
}
