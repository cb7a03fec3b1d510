package org.cspenrollment.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.policy.schedule.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts working days of a case between days: those of the partner's country. */
@Component
class WorkingTime {

  private static final int WHOLE = 100;

  private final WorkingCalendar calendar;

  WorkingTime(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** How many working days come after a day until another, that one included; -1 if it is over. */
  int left(RemindedCase one, LocalDate day, LocalDate until) {
    if (until.isBefore(day)) {
      return -1;
    }
    int left = 0;
    for (var next = after(one, day); !next.isAfter(until); next = after(one, next)) {
      left++;
    }
    return left;
  }

  /**
   * How much of the time for a task has passed, in percent of its working days; a day counts once
   * it is over.
   */
  int percentPassed(RemindedCase one, StaffTaskDeadlines.RunningTask task, Instant now) {
    if (!now.isBefore(task.due())) {
      return WHOLE;
    }
    var lastDay = day(task.due().minusNanos(1));
    int whole = left(one, day(task.created()), lastDay);
    int passed = whole - left(one, day(now).minusDays(1), lastDay);
    return whole <= 0 ? 0 : Math.max(0, Math.min(WHOLE - 1, passed * WHOLE / whole));
  }

  private LocalDate after(RemindedCase one, LocalDate day) {
    return calendar.after(day, 1, one.country(), one.pinned());
  }

  /** The day of a moment, in UTC. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
