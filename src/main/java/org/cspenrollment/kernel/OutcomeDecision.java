package org.cspenrollment.kernel;

/** What the outcome table recommends; it never demotes anybody by itself. */
public enum OutcomeDecision {
  VOLUNTARY_EXIT,
  TRANSITION,
  NOT_ELIGIBLE,
  NO_CHECK,
  HUMAN_DECISION,
  REMEDIATE,
  NOT_RENEWED,
  WAIT,
  HOLD,
  RENEW_WITH_NOTES,
  RENEW,
  ENROLL
}
