package org.cspenrollment.enrollment;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands (not where the partner's status stands, nor a requirement's result). */
public enum EnrollmentState {
  /** The next cycle is known, its window has not opened. */
  SCHEDULED,
  /** The window is open and the partner has been told; it has done nothing yet. */
  NOTIFIED,
  /** The partner has begun to prepare. */
  IN_PREPARATION,
  /** The office has asked the partner for more and waits for an answer. */
  INFO_REQUESTED,
  /** A task of the office is open. */
  UNDER_REVIEW,
  /** Something was not met and can still be mended before the basis date has passed. */
  REMEDIATION,
  APPROVED,
  APPROVED_WITH_NOTES,
  NOT_RENEWED,
  /** The partner goes on as a reseller of an indirect provider. */
  TRANSITION_ELECTED,
  /** Approved, and the basis date has passed. */
  CLOSED,
  ON_HOLD,
  CANCELLED;

  private static final Set<EnrollmentState> PREPARING =
      EnumSet.of(NOTIFIED, IN_PREPARATION, INFO_REQUESTED, UNDER_REVIEW, REMEDIATION, ON_HOLD);

  /** Whether the case is on its way to a decision: evidence may still arrive. */
  public boolean isBeforeDecision() {
    return PREPARING.contains(this);
  }

  /** Whether the partner may choose another path now: before the decision, or not renewed. */
  public boolean allowsElection() {
    return isBeforeDecision() || this == NOT_RENEWED;
  }
}
