package org.cspenrollment.enrollment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Evidence is due on 2018-09-15, the decision on the basis date 2018-10-15; today is 2018-09-01.
 */
class DateChangeTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 1);

  @ParameterizedTest
  @CsvSource({
    "IN_PREPARATION, EVIDENCE, 2018-10-15, ",
    "IN_PREPARATION, EVIDENCE, 2018-09-01, ",
    "IN_PREPARATION, EVIDENCE, 2018-08-31, PASSED",
    "IN_PREPARATION, EVIDENCE, 2018-10-16, EVIDENCE_AFTER_DECISION",
    "IN_PREPARATION, DECISION, 2018-12-31, ",
    "IN_PREPARATION, DECISION, 2018-10-14, BEFORE_BASIS_DATE",
    "ON_HOLD, EVIDENCE, 2018-10-01, ",
    "RESTRICTED, DECISION, 2018-10-16, ",
    "APPEALED, DECISION, 2018-10-16, ",
    "RESTRICTED, EVIDENCE, 2018-10-01, CASE_CLOSED",
    "SCHEDULED, EVIDENCE, 2018-10-01, CASE_CLOSED",
    "SCHEDULED, DECISION, 2018-10-16, CASE_CLOSED",
    "APPROVED, DECISION, 2018-10-16, CASE_CLOSED",
    "REVOKED, DECISION, 2018-10-16, CASE_CLOSED",
    "CANCELLED, EVIDENCE, 2018-10-01, CASE_CLOSED"
  })
  void aDayMovesWhereTheCaseIsOpenAndTheDaysStayInOrder(
      EnrollmentState state, Deadline which, LocalDate day, DateChange.Obstacle obstacle) {
    var change = DateChange.of(SampleCases.in(state), which, day);

    assertThat(change.obstacle(EnumSet.of(which), TODAY)).isEqualTo(Optional.ofNullable(obstacle));
  }

  @Test
  void f10ADayIsMovedByHandToNoMoreThan366DaysFromTodayOrFromItsOwnWhereThatLiesFurther() {
    var change =
        DateChange.of(
            SampleCases.in(EnrollmentState.IN_PREPARATION),
            Deadline.DECISION,
            LocalDate.of(2081, 10, 15));

    assertThat(change.span(Deadline.DECISION, TODAY))
        .isEqualTo(new DaySpan(TODAY, LocalDate.of(2019, 9, 2)));
    assertThat(change.span(Deadline.DECISION, LocalDate.of(2017, 1, 1)))
        .isEqualTo(new DaySpan(LocalDate.of(2017, 1, 1), LocalDate.of(2019, 10, 16)));
  }

  @Test
  void aDayThatPassedAndStaysIsNoObstacle() {
    var later = LocalDate.of(2018, 9, 20);
    var change =
        DateChange.of(
            SampleCases.in(EnrollmentState.UNDER_REVIEW),
            Deadline.DECISION,
            LocalDate.of(2018, 11, 1));

    assertThat(change.obstacle(EnumSet.of(Deadline.DECISION), later)).isEmpty();
  }

  @Test
  void onlyTheDaysThatChangeMove() {
    var one = SampleCases.in(EnrollmentState.NOTIFIED);

    assertThat(DateChange.of(one, Deadline.EVIDENCE, one.evidenceDue()).moves()).isEmpty();
    assertThat(DateChange.of(one, Deadline.DECISION, LocalDate.of(2018, 10, 22)).moves())
        .isEqualTo(
            Map.of(
                Deadline.DECISION,
                new DateChange.Move(SampleCases.BASIS_DATE, LocalDate.of(2018, 10, 22))));
  }

  @Test
  void everyDayThatMovesIsToldForItself() {
    var one = SampleCases.in(EnrollmentState.NOTIFIED);
    var to = one.dates().plusDays(EnumSet.allOf(Deadline.class), 7);

    var change = one.managing().moveDates(to, "a strike");

    assertThat(change.after().dates()).isEqualTo(to);
    assertThat(change.events().stream().map(event -> "" + event.details().get("which")))
        .containsExactly("EVIDENCE", "DECISION");
    assertThat(change.events().get(1).details().toString())
        .contains("from=2018-10-15", "to=2018-10-22", "reason=a strike");
  }

  @ParameterizedTest
  @EnumSource(DateChange.Obstacle.class)
  void anObstacleIsAConflictForTheCaseAndAnErrorForADay(DateChange.Obstacle obstacle) {
    ProblemException refused = obstacle.refused();

    assertThat(refused.status().value())
        .isEqualTo(obstacle == DateChange.Obstacle.CASE_CLOSED ? 409 : 422);
    assertThat(obstacle.code()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void theDecisionIsDueUntilMidnightUtc() {
    var dates = SampleCases.in(EnrollmentState.NOTIFIED).dates();

    assertThat(dates.decisionDueEnds()).isEqualTo("2018-10-16T00:00:00Z");
    assertThat(dates.decisionDueHasPassed(dates.decisionDueEnds().minusNanos(1))).isFalse();
    assertThat(dates.decisionDueHasPassed(dates.decisionDueEnds())).isTrue();
  }
}
