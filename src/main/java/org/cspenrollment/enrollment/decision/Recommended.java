package org.cspenrollment.enrollment.decision;

/** What follows from what the table recommends for a case. */
public enum Recommended {
  /** The partner is renewed. */
  RENEW,
  /** The requirements that are not met are with the partner again. */
  REMEDIATE,
  /** People have to confirm it. */
  NOT_RENEWED,
  /** It was not renewed before, tried to cure it, and is still not. */
  DEMOTION_STANDS,
  /** Nobody has to do anything until the day of the decision is over. */
  WAIT,
  /** A person has to decide. */
  UNCLEAR
}
