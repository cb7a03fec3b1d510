package org.cspenrollment.policy;

/** What the rules say about one requirement. */
public enum Result {
  MET,
  MET_FOLLOWUP,
  NOT_MET,
  PENDING,
  WAIVED,
  REVIEW
}
