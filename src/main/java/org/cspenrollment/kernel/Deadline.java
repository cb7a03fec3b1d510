package org.cspenrollment.kernel;

/** The days of a case a manager can move; the basis date never moves. */
public enum Deadline {
  /** The day the evidence is asked for. */
  EVIDENCE,
  /** The day the case is decided on: the basis date, or later. */
  DECISION
}
