package org.cspenrollment.transition.step;

/** How far a step is. */
public enum StepState {
  /** Its turn has not come. */
  LATER,
  OPEN,
  /** The partner has done it and the office has to confirm it. */
  REPORTED,
  DONE,
  /** Nobody has to take it, for a reason. */
  NOT_NEEDED
}
