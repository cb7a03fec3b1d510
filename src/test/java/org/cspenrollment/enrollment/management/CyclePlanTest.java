package org.cspenrollment.enrollment.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.enrollment.lifecycle.DateChange.Obstacle;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence is due on 2018-09-15, the decision on the basis date 2018-10-15. */
class CyclePlanTest {

  private static final Set<Deadline> BOTH = EnumSet.allOf(Deadline.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTIFIED|2018-09-01|7|EVIDENCE 2018-09-15 2018-09-22, DECISION 2018-10-15 2018-10-22|",
        "NOTIFIED|2018-09-26|7|DECISION 2018-10-15 2018-10-22|EVIDENCE=PASSED",
        "NOTIFIED|2018-09-26|31|EVIDENCE 2018-09-15 2018-10-16, DECISION 2018-10-15 2018-11-15|",
        "RESTRICTED|2018-10-01|7|DECISION 2018-10-15 2018-10-22|EVIDENCE=CASE_CLOSED",
        "NOTIFIED|2018-09-01|-3|EVIDENCE 2018-09-15 2018-09-12|DECISION=BEFORE_BASIS_DATE",
      })
  void m8OfEachCaseMovesWhateverLiesAheadAndTheRestIsSaid(
      EnrollmentState state, LocalDate today, int days, String moves, String left) {
    var plan = CyclePlan.of(List.of(SampleCases.in(state)), BOTH, days, today);

    assertThat(plan.seen().values()).containsExactly(moves);
    assertThat(plan.moves().get(0).left()).hasToString("{" + (left == null ? "" : left) + "}");
    assertThat(plan.refused()).isEmpty();
  }

  @Test
  void aCaseOfWhichNothingMovesIsNamedWithItsObstacle() {
    var cases = List.of(SampleCases.in(EnrollmentState.NOTIFIED));
    var plan = CyclePlan.of(cases, Set.of(Deadline.EVIDENCE), -30, LocalDate.of(2018, 9, 1));

    assertThat(plan.moves()).isEmpty();
    assertThat(plan.refused().values()).containsExactly(Obstacle.PASSED);
    assertThat(CycleMove.of(2018, -30, true, "a token", plan).notMoved())
        .extracting(CycleMove.NotMoved::why)
        .containsExactly("passed");
  }

  @Test
  void theEvidenceStaysBeforeTheDecisionWhereItAloneIsMoved() {
    var cases = List.of(SampleCases.in(EnrollmentState.NOTIFIED));
    var plan = CyclePlan.of(cases, Set.of(Deadline.EVIDENCE), 31, LocalDate.of(2018, 9, 1));

    assertThat(plan.refused().values()).containsExactly(Obstacle.EVIDENCE_AFTER_DECISION);
  }

  @Test
  void onlyWhatThePreviewShowedMoves() {
    var one = SampleCases.in(EnrollmentState.NOTIFIED);
    var plan = CyclePlan.of(List.of(one), BOTH, 7, LocalDate.of(2018, 9, 1));

    assertThat(plan.onlyWhat(plan.seen())).isEqualTo(plan);
    assertThat(plan.onlyWhat(Map.of()).refused().values()).containsExactly(Obstacle.NOT_IN_PREVIEW);
    assertThat(plan.onlyWhat(Map.of(one.id().value(), "another day")).refused().values())
        .containsExactly(Obstacle.CHANGED_MEANWHILE);
  }
}
