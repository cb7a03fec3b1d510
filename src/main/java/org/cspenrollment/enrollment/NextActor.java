package org.cspenrollment.enrollment;

/** Who has to act next in a case. */
public enum NextActor {
  PARTNER,
  OFFICE,
  /** Only time passes, or nothing is left to do. */
  NOBODY
}
