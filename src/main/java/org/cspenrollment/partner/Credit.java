package org.cspenrollment.partner;

/** How the credit check came out. */
public enum Credit {
  PASSED,
  PENDING,
  FAILED
}
