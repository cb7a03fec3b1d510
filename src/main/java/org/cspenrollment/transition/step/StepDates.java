package org.cspenrollment.transition.step;

import java.time.LocalDate;
import java.util.Objects;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a step is due: as many days from today as the table of steps gave it, and as many working
 * days for the office to confirm what is reported.
 */
@Component
public class StepDates {

  private final CaseCalendar calendar;
  private final Enrollments enrollments;

  StepDates(CaseCalendar calendar, Enrollments enrollments) {
    this.calendar = calendar;
    this.enrollments = enrollments;
  }

  /** The last day to take a step whose turn has come, UTC; none where its row has no period. */
  public @Nullable LocalDate due(CaseNumber caseNumber, StepProgress step) {
    return step.period() == null ? null : day(caseNumber, step.period(), step.workingDays());
  }

  /**
   * The last day of the office for a step that is its own, or that the partner reports now, UTC; a
   * table without one is a defect.
   */
  public LocalDate officeDue(CaseNumber caseNumber, StepProgress step) {
    var confirm = step.confirmWorkingDays();
    return confirm == null
        ? Objects.requireNonNull(
            due(caseNumber, step), () -> "The table sets no period for " + step.step())
        : day(caseNumber, confirm, true);
  }

  private LocalDate day(CaseNumber caseNumber, int period, boolean workingDays) {
    var today = enrollments.today();
    return workingDays ? calendar.after(caseNumber, today, period) : today.plusDays(period);
  }
}
