package org.cspenrollment.transition.step;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A day somebody enters for something that has happened. */
public final class ReportedDay {

  /** Before it there was nothing to move from. */
  public static final int FIRST_YEAR = 2010;

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
    if (day.isAfter(today)) {
      throw ProblemException.invalidField(field, "The day must not be in the future.");
    }
    if (day.getYear() < FIRST_YEAR || earliest.filter(day::isBefore).isPresent()) {
      throw ProblemException.invalidField(field, "The day lies before the step it rests on.");
    }
    return day;
  }
}
