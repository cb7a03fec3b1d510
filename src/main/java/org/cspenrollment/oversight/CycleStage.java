package org.cspenrollment.oversight;

import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.database.EnumNames;

/** Where the cases of a year are, as coarse as a plot can show it. */
public enum CycleStage {
  /** The window has not opened. */
  SCHEDULED,
  /** The partner prepares. */
  OPEN,
  /** The office verifies, or decides. */
  IN_REVIEW,
  /** The office has asked for more, or something can still be mended. */
  WAITING_FOR_PARTNER,
  /** A manager holds the case. */
  ON_HOLD,
  /** There is an outcome, or the partner has chosen another way. */
  DECIDED,
  /** The case was called off. */
  CANCELLED;

  /** The stage a state counts as: what is no longer before its decision is decided. */
  public static CycleStage of(EnrollmentState state) {
    return switch (state) {
      case SCHEDULED -> SCHEDULED;
      case NOTIFIED, IN_PREPARATION -> OPEN;
      case UNDER_REVIEW -> IN_REVIEW;
      case ON_HOLD -> ON_HOLD;
      case CANCELLED -> CANCELLED;
      default -> state.isBeforeDecision() ? WAITING_FOR_PARTNER : DECIDED;
    };
  }

  /** The names of the states that count as this stage. */
  public String[] states() {
    return EnumNames.where(EnrollmentState.class, state -> of(state) == this);
  }
}
