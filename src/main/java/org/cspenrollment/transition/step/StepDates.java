package org.cspenrollment.transition.step;

import java.time.LocalDate;
import java.util.Objects;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a step is due: as many days from today as the table of steps gave it. */
@Component
public class StepDates {

  private final CaseCalendar calendar;
  private final Enrollments enrollments;

  StepDates(CaseCalendar calendar, Enrollments enrollments) {
    this.calendar = calendar;
    this.enrollments = enrollments;
  }

  /** The day, UTC; none where the table sets no period. */
  public @Nullable LocalDate due(CaseNumber caseNumber, StepProgress step) {
    if (step.period() == null) {
      return null;
    }
    var today = enrollments.today();
    return step.workingDays()
        ? calendar.after(caseNumber, today, step.period())
        : today.plusDays(step.period());
  }

  /** The day until which the office confirms a step, UTC; a table without one is a defect. */
  public LocalDate officeDue(CaseNumber caseNumber, StepProgress step) {
    return Objects.requireNonNull(
        due(caseNumber, step), () -> "The table sets no period for " + step.step());
  }
}
