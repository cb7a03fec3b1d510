package org.cspenrollment.kernel;

/** What somebody who took no part in a decision says of the appeal against it. */
public enum AppealDecision {
  DECISION_STANDS,
  OVERTURNED
}
