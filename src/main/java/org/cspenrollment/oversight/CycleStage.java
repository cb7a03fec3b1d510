package org.cspenrollment.oversight;

import java.util.Arrays;
import org.cspenrollment.enrollment.EnrollmentState;

/** Where the cases of a year are, as coarse as a plot can show it. */
enum CycleStage {
  /** The window has not opened. */
  SCHEDULED,
  /** The partner prepares. */
  OPEN,
  IN_REVIEW,
  /** The office has asked for more, or something can still be mended. */
  WAITING_FOR_PARTNER,
  ON_HOLD,
  /** There is an outcome, or the partner has chosen another way. */
  DECIDED,
  CANCELLED;

  static CycleStage of(EnrollmentState state) {
    return switch (state) {
      case SCHEDULED -> SCHEDULED;
      case NOTIFIED, IN_PREPARATION -> OPEN;
      case UNDER_REVIEW -> IN_REVIEW;
      case INFO_REQUESTED, REMEDIATION -> WAITING_FOR_PARTNER;
      case ON_HOLD -> ON_HOLD;
      case CANCELLED -> CANCELLED;
      case APPROVED,
          APPROVED_WITH_NOTES,
          NOT_RENEWED,
          RESTRICTED,
          SUSPENDED,
          REVOKED,
          APPEALED,
          TRANSITION_ELECTED,
          RESELLER_ENROLLING,
          AGREEMENT_PENDING,
          DUAL,
          PROVIDER_LINKED,
          CUSTOMERS_MOVING,
          TRANSITION_COMPLETE,
          EXIT_NOTICE,
          EXITED,
          CLOSED ->
          DECIDED;
    };
  }

  /** The names of the states that count as this stage. */
  String[] states() {
    return Arrays.stream(EnrollmentState.values())
        .filter(state -> of(state) == this)
        .map(Enum::name)
        .toArray(String[]::new);
  }
}
