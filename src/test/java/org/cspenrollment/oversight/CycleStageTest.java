package org.cspenrollment.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.EnrollmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stages of a plot beside the states of a case. */
class CycleStageTest {

  private static final Set<CycleStage> BEFORE_THE_DECISION =
      Set.of(
          CycleStage.OPEN,
          CycleStage.IN_REVIEW,
          CycleStage.WAITING_FOR_PARTNER,
          CycleStage.ON_HOLD);

  @ParameterizedTest
  @EnumSource
  void aStateBeforeItsDecisionIsInAStageBeforeIt(EnrollmentState state) {
    assertThat(BEFORE_THE_DECISION.contains(CycleStage.of(state)))
        .isEqualTo(state.isBeforeDecision());
  }

  @Test
  void whatWaitsForThePartnerIsNamed() {
    assertThat(CycleStage.WAITING_FOR_PARTNER.states())
        .containsExactly("INFO_REQUESTED", "REMEDIATION");
    assertThat(CycleStage.OPEN.states()).containsExactly("NOTIFIED", "IN_PREPARATION");
  }

  @Test
  void everyStateCountsOnce() {
    var counted =
        Arrays.stream(CycleStage.values()).flatMap(stage -> Stream.of(stage.states())).toList();
    List<String> states = Arrays.stream(EnrollmentState.values()).map(Enum::name).toList();

    assertThat(counted).containsExactlyInAnyOrderElementsOf(states);
  }
}
