package org.cspenrollment.enrollment.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How requirements stand in cases of every state. */
class RequirementStandingTest {

  private static final Set<RequirementStanding> WAITS =
      EnumSet.of(
          RequirementStanding.WAITING_FOR_PARTNER,
          RequirementStanding.UNDER_REVIEW,
          RequirementStanding.INFORMATION_REQUESTED);

  @ParameterizedTest
  @EnumSource(EnrollmentState.class)
  void m7NothingOfAnEndedCaseSaysThatSomethingIsWaitedFor(EnrollmentState state) {
    for (var requirement : RequirementState.values()) {
      var standing = RequirementStanding.of(state, requirement);
      if (state.isEnded() || state.isOnTheWayToReseller()) {
        assertThat(standing).as(requirement.name()).isNotIn(WAITS);
      }
      if (state.isBeforeDecision()) {
        assertThat(standing.name()).isEqualTo(requirement.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EnrollmentState.class,
      names = {"TRANSITION_ELECTED", "DUAL", "TRANSITION_COMPLETE", "EXIT_NOTICE", "EXITED"})
  void m7WhoHasGoneAnotherWayHasMissedNothing(EnrollmentState state) {
    assertThat(RequirementStanding.of(state, RequirementState.MISSED))
        .isEqualTo(RequirementStanding.NOT_ASKED);
  }
}
