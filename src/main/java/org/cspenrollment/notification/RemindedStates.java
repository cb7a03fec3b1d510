package org.cspenrollment.notification;

import org.cspenrollment.enrollment.lifecycle.EnrollmentState;

/** In which states of a case somebody may have to be reminded, and of what. */
final class RemindedStates {

  private RemindedStates() {}

  /** Whether the partner left with this case, or it was called off: nothing of it is told again. */
  static boolean isGone(EnrollmentState state) {
    return state.isEnded() && state != EnrollmentState.CLOSED;
  }

  /** Whether something of the case itself may fall due: it is open, and not merely approved. */
  static boolean isRunning(EnrollmentState state) {
    return !isGone(state) && state != EnrollmentState.SCHEDULED && !isRenewed(state);
  }

  /** Whether the partner stays for now, so that its support plan has to go on. */
  static boolean tellsOfPlans(EnrollmentState state) {
    return state == EnrollmentState.SCHEDULED
        || isRenewed(state)
        || (state.allowsElection() && state != EnrollmentState.ON_HOLD);
  }

  private static boolean isRenewed(EnrollmentState state) {
    return state == EnrollmentState.APPROVED
        || state == EnrollmentState.APPROVED_WITH_NOTES
        || state == EnrollmentState.CLOSED;
  }
}
