package org.cspenrollment.review;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days: Monday to Friday. */
public final class WorkingDays {

  private WorkingDays() {}

  /** The day that lies this many working days after the given one, which itself does not count. */
  public static LocalDate after(LocalDate day, int workingDays) {
    var date = day;
    for (int left = workingDays; left > 0; ) {
      date = date.plusDays(1);
      if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return date;
  }
}
