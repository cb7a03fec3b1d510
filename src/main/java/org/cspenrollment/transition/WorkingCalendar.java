package org.cspenrollment.transition;

import java.time.LocalDate;

/** Counts working days where the partner of a case is. */
public interface WorkingCalendar {

  /** The day that lies this many working days after the given one, which itself does not count. */
  LocalDate after(String caseNumber, LocalDate day, int workingDays);
}
