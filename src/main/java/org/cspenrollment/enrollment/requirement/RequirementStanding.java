package org.cspenrollment.enrollment.requirement;

import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;

/**
 * How a requirement stands for whoever reads it: as its state says, unless the case asks for
 * nothing any more. Nothing of a case that has ended says that something is waited for.
 */
public enum RequirementStanding {
  AUTOMATIC,
  WAITING_FOR_PARTNER,
  UNDER_REVIEW,
  INFORMATION_REQUESTED,
  VERIFIED,
  MISSED,
  /**
   * Nobody decided it, and nobody will: the partner has chosen another way, or the case is over.
   */
  NOT_ASKED;

  private static final Set<EnrollmentState> LEAVING =
      Set.of(
          EnrollmentState.EXIT_NOTICE, EnrollmentState.EXITED, EnrollmentState.TRANSITION_COMPLETE);

  /** How a requirement of a case in this state stands. */
  public static RequirementStanding of(EnrollmentState state, RequirementState requirement) {
    return switch (requirement) {
      case AUTOMATIC, VERIFIED -> valueOf(requirement.name());
      case MISSED -> hasLeft(state) ? NOT_ASKED : MISSED;
      case WAITING_FOR_PARTNER, UNDER_REVIEW, INFORMATION_REQUESTED ->
          asks(state) ? valueOf(requirement.name()) : NOT_ASKED;
    };
  }

  /** Whether a case in this state asks its partner for anything, or may again. */
  public static boolean asks(EnrollmentState state) {
    return state.isBeforeDecision()
        || state.isNotRenewedYetOpen()
        || state == EnrollmentState.APPEALED;
  }

  private static boolean hasLeft(EnrollmentState state) {
    return state.isOnTheWayToReseller() || LEAVING.contains(state);
  }
}
