package org.cspenrollment.portal.enrollment;

import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;

/**
 * How a requirement stands for the partner: as its state says, unless the case asks for nothing any
 * more.
 */
enum CardStanding {
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

  static CardStanding of(EnrollmentState state, RequirementState requirement) {
    return switch (requirement) {
      case AUTOMATIC, VERIFIED -> valueOf(requirement.name());
      case MISSED -> hasLeft(state) ? NOT_ASKED : MISSED;
      case WAITING_FOR_PARTNER, UNDER_REVIEW, INFORMATION_REQUESTED ->
          asks(state) ? valueOf(requirement.name()) : NOT_ASKED;
    };
  }

  /** Whether a case in this state asks its partner for anything, or may again. */
  static boolean asks(EnrollmentState state) {
    return state.isBeforeDecision()
        || state.isNotRenewedYetOpen()
        || state == EnrollmentState.APPEALED;
  }

  private static boolean hasLeft(EnrollmentState state) {
    return state.isOnTheWayToReseller() || LEAVING.contains(state);
  }
}
