package org.cspenrollment.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the cases of a year are, coarsely. */
class CycleStageTest {

  private static final Set<CycleStage> BEFORE_THE_DECISION =
      Set.of(
          CycleStage.OPEN,
          CycleStage.IN_REVIEW,
          CycleStage.WAITING_FOR_PARTNER,
          CycleStage.ON_HOLD);

  @Test
  void everyStateIsOfOneStage() {
    assertThat(
            Arrays.stream(CycleStage.values()).flatMap(stage -> Stream.of(stage.states())).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EnrollmentState.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aStateBeforeItsDecisionIsInAStageBeforeIt(EnrollmentState state) {
    assertThat(BEFORE_THE_DECISION.contains(CycleStage.of(state)))
        .isEqualTo(state.isBeforeDecision());
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFIED, OPEN",
    "IN_PREPARATION, OPEN",
    "UNDER_REVIEW, IN_REVIEW",
    "INFO_REQUESTED, WAITING_FOR_PARTNER",
    "REMEDIATION, WAITING_FOR_PARTNER",
    "ON_HOLD, ON_HOLD",
    "APPROVED, DECIDED",
    "REVOKED, DECIDED",
    "CUSTOMERS_MOVING, DECIDED",
    "CANCELLED, CANCELLED"
  })
  void aCaseIsWhereItsStateSays(EnrollmentState state, CycleStage stage) {
    assertThat(CycleStage.of(state)).isEqualTo(stage);
    assertThat(stage.states()).contains(state.name());
  }
}
