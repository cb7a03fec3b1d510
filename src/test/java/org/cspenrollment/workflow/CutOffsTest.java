package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.CaseDates;
import org.cspenrollment.enrollment.Enrollment;
import org.junit.jupiter.api.Test;

/** When the partner's time runs out. */
class CutOffsTest {

  private static final LocalDate DAY = LocalDate.of(2018, 10, 15);

  private final Enrollment running = decidedOn(DAY, false);
  private final Enrollment held = decidedOn(DAY, true);

  @Test
  void evidenceIsTakenUntilTheDayOfTheDecisionIsOver() {
    assertThat(CutOffs.ofEvidence(running)).isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
  }

  @Test
  void anAnswerIsTakenUntilThenOrUntilItsOwnDayIsOver() {
    assertThat(CutOffs.ofAnswer(running, DAY.minusDays(3)))
        .isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
    assertThat(CutOffs.ofAnswer(running, DAY)).isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
    assertThat(CutOffs.ofAnswer(running, DAY.plusDays(1)))
        .isEqualTo(Instant.parse("2018-10-17T00:00:00Z"));
  }

  @Test
  void aStepIsAskedFromTheFirstMomentOfItsDay() {
    assertThat(CutOffs.ofStep(running, DAY)).isEqualTo(Instant.parse("2018-10-15T00:00:00Z"));
  }

  @Test
  void noTimeRunsOutWhileAManagerHoldsTheCase() {
    var years = Instant.parse("2100-01-01T00:00:00Z");

    assertThat(CutOffs.ofEvidence(held)).isAfter(years);
    assertThat(CutOffs.ofAnswer(held, DAY.plusDays(9))).isAfter(years);
    assertThat(CutOffs.ofStep(held, DAY)).isAfter(years);
  }

  @Test
  void aDayBeginsAndEndsInUtc() {
    assertThat(DueDates.startOf(DAY)).isEqualTo(Instant.parse("2018-10-15T00:00:00Z"));
    assertThat(DueDates.endOf(DAY)).isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
  }

  private static Enrollment decidedOn(LocalDate day, boolean held) {
    var enrollment = mock(Enrollment.class);
    var dates = mock(CaseDates.class);
    when(enrollment.isOnHold()).thenReturn(held);
    when(enrollment.dates()).thenReturn(dates);
    when(dates.decisionDueEnds()).thenReturn(DueDates.endOf(day));
    return enrollment;
  }
}
