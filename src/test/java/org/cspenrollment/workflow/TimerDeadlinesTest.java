package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.CaseDates;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.junit.jupiter.api.Test;

/** When the partner's time runs out. */
class TimerDeadlinesTest {

  private static final LocalDate DAY = LocalDate.of(2018, 10, 15);

  private final Enrollment running = decidedOn(DAY, false);
  private final Enrollment held = decidedOn(DAY, true);

  @Test
  void evidenceIsTakenUntilTheDayOfTheDecisionIsOver() {
    assertThat(TimerDeadlines.ofEvidence(running)).isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
  }

  @Test
  void anAnswerIsTakenUntilThenOrUntilItsOwnDayIsOver() {
    assertThat(TimerDeadlines.ofAnswer(running, DAY.minusDays(3)))
        .isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
    assertThat(TimerDeadlines.ofAnswer(running, DAY))
        .isEqualTo(Instant.parse("2018-10-16T00:00:00Z"));
    assertThat(TimerDeadlines.ofAnswer(running, DAY.plusDays(1)))
        .isEqualTo(Instant.parse("2018-10-17T00:00:00Z"));
  }

  @Test
  void aStepIsAskedFromTheFirstMomentOfItsDay() {
    assertThat(TimerDeadlines.ofStep(running, DAY))
        .isEqualTo(Instant.parse("2018-10-15T00:00:00Z"));
  }

  @Test
  void noTimeRunsOutWhileAManagerHoldsTheCase() {
    var years = Instant.parse("2100-01-01T00:00:00Z");

    assertThat(TimerDeadlines.ofEvidence(held)).isAfter(years);
    assertThat(TimerDeadlines.ofAnswer(held, DAY.plusDays(9))).isAfter(years);
    assertThat(TimerDeadlines.ofStep(held, DAY)).isAfter(years);
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
