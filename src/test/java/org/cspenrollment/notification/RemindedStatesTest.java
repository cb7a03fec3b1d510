package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPEALED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPROVED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPROVED_WITH_NOTES;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.CANCELLED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.CLOSED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.EXITED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.INFO_REQUESTED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.IN_PREPARATION;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.NOTIFIED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.NOT_RENEWED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.REMEDIATION;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.RESTRICTED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.REVOKED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SCHEDULED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SUCCEEDED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SUSPENDED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.TRANSITION_COMPLETE;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.UNDER_REVIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.junit.jupiter.api.Test;

/** In which states a case is told of what: every state, one by one. */
class RemindedStatesTest {

  @Test
  void ofAPlanThatEndsWhileThePartnerMayStay() {
    assertThat(states(RemindedStates::tellsOfPlans))
        .containsExactlyInAnyOrder(
            SCHEDULED,
            NOTIFIED,
            IN_PREPARATION,
            INFO_REQUESTED,
            UNDER_REVIEW,
            REMEDIATION,
            APPROVED,
            APPROVED_WITH_NOTES,
            CLOSED,
            NOT_RENEWED,
            RESTRICTED,
            SUSPENDED,
            APPEALED);
  }

  @Test
  void ofNothingOnceThePartnerIsGone() {
    assertThat(states(RemindedStates::isGone))
        .containsExactlyInAnyOrder(EXITED, REVOKED, TRANSITION_COMPLETE, SUCCEEDED, CANCELLED);
  }

  @Test
  void ofTheCaseItselfWhileItRuns() {
    var others =
        EnumSet.of(
            SCHEDULED,
            APPROVED,
            APPROVED_WITH_NOTES,
            CLOSED,
            EXITED,
            REVOKED,
            TRANSITION_COMPLETE,
            SUCCEEDED,
            CANCELLED);

    assertThat(states(RemindedStates::isRunning))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(others));
  }

  private static List<EnrollmentState> states(Predicate<EnrollmentState> asked) {
    return Arrays.stream(EnrollmentState.values()).filter(asked).toList();
  }
}
