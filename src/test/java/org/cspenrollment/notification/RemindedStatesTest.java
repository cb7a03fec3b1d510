package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.enrollment.EnrollmentState.APPEALED;
import static org.cspenrollment.enrollment.EnrollmentState.APPROVED;
import static org.cspenrollment.enrollment.EnrollmentState.APPROVED_WITH_NOTES;
import static org.cspenrollment.enrollment.EnrollmentState.CANCELLED;
import static org.cspenrollment.enrollment.EnrollmentState.CLOSED;
import static org.cspenrollment.enrollment.EnrollmentState.EXITED;
import static org.cspenrollment.enrollment.EnrollmentState.INFO_REQUESTED;
import static org.cspenrollment.enrollment.EnrollmentState.IN_PREPARATION;
import static org.cspenrollment.enrollment.EnrollmentState.NOTIFIED;
import static org.cspenrollment.enrollment.EnrollmentState.NOT_RENEWED;
import static org.cspenrollment.enrollment.EnrollmentState.REMEDIATION;
import static org.cspenrollment.enrollment.EnrollmentState.RESTRICTED;
import static org.cspenrollment.enrollment.EnrollmentState.REVOKED;
import static org.cspenrollment.enrollment.EnrollmentState.SCHEDULED;
import static org.cspenrollment.enrollment.EnrollmentState.SUSPENDED;
import static org.cspenrollment.enrollment.EnrollmentState.TRANSITION_COMPLETE;
import static org.cspenrollment.enrollment.EnrollmentState.UNDER_REVIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.cspenrollment.enrollment.EnrollmentState;
import org.junit.jupiter.api.Test;

/** In which states a case is told of what: every state, one by one. */
class RemindedStatesTest {

  @Test
  void ofAPlanThatEndsWhileThePartnerMayStay() {
    assertThat(states(RemindedCases::tellsOfPlans))
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
    assertThat(states(RemindedCases::isGone))
        .containsExactlyInAnyOrder(EXITED, REVOKED, TRANSITION_COMPLETE, CANCELLED);
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
            CANCELLED);

    assertThat(states(RemindedCases::isRunning))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(others));
  }

  private static List<EnrollmentState> states(Predicate<EnrollmentState> asked) {
    return Arrays.stream(EnrollmentState.values()).filter(asked).toList();
  }
}
