package org.cspenrollment.transition.step;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;

/** A day somebody enters for something that has happened. */
public final class ReportedDay {

  private ReportedDay() {}

  /**
   * A day of the past, and not before what it rests on.
   *
   * @param field the name the API has for it
   * @return the day; 400 where it is missing, 422 where it cannot be
   */
  public static LocalDate checked(
      String field, @Nullable LocalDate day, Optional<LocalDate> earliest, LocalDate today) {
    if (day == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say on which day.",
          new ProblemException.FieldError(field, "is required"));
    }
    Typed.within(DaySpan.until(today), field, day);
    if (earliest.filter(day::isBefore).isPresent()) {
      throw ProblemException.invalidField(field, "The day lies before the step it rests on.");
    }
    return day;
  }
}
