package org.cspenrollment.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.review.WorkingDays;
import org.springframework.stereotype.Component;

/** Counts working days between days. */
@Component
class WorkingTime {

  private static final int WHOLE = 100;

  /** How many working days come after a day until another, that one included; -1 if it is over. */
  int left(LocalDate day, LocalDate until) {
    if (until.isBefore(day)) {
      return -1;
    }
    int left = 0;
    for (var next = WorkingDays.after(day, 1);
        !next.isAfter(until);
        next = WorkingDays.after(next, 1)) {
      left++;
    }
    return left;
  }

  /**
   * How much of the time for a task has passed, in percent of its working days; a day counts once
   * it is over.
   */
  int percentPassed(OfficeClock.RunningTask task, Instant now) {
    if (!now.isBefore(task.due())) {
      return WHOLE;
    }
    var lastDay = day(task.due().minusNanos(1));
    int whole = left(day(task.created()), lastDay);
    int passed = whole - left(day(now).minusDays(1), lastDay);
    return whole == 0 ? 0 : Math.max(0, Math.min(WHOLE - 1, passed * WHOLE / whole));
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
