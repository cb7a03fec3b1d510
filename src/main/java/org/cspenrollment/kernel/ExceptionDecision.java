package org.cspenrollment.kernel;

/** What a manager decides where the tables leave the outcome to people. */
public enum ExceptionDecision {
  RENEW,
  RENEW_WITH_NOTES,
  /** The partner gets time to mend what was not met. */
  REMEDIATE,
  /** The partner keeps its status while the office takes longer. */
  HOLD,
  /** A second manager has to agree. */
  NOT_RENEWED
}
