package org.cspenrollment.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cspenrollment.account.StaffContacts.Contact;
import org.cspenrollment.notification.StaffTaskDeadlines.RunningTask;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;
import org.cspenrollment.policy.schedule.ReminderSchedule;
import org.springframework.stereotype.Component;

/**
 * What the schedule of reminders asks for because of an open task of the office: of whoever holds
 * it or may take it, and of the managers once it has been late for long enough.
 */
@Component
class DueTasks {

  private final ReminderSchedule schedule;
  private final WorkingTime workingTime;
  private final Clock clock;

  DueTasks(ReminderSchedule schedule, WorkingTime workingTime, Clock clock) {
    this.schedule = schedule;
    this.workingTime = workingTime;
    this.clock = clock;
  }

  /** What one task asks for. */
  void of(RemindedCase one, RunningTask task, List<Contact> staff, Consumer<DueReminder> due) {
    var lastDay = WorkingTime.day(task.due().minusNanos(1));
    var now = clock.instant();
    var whole = workingTime.percentPassed(one, task, now);
    add(one, ReminderEvent.REVIEW_SLA, whole, lastDay, task, staff, due);
    if (WorkingTime.day(now).isAfter(lastDay)) {
      int late = workingTime.left(one, lastDay, WorkingTime.day(now));
      add(one, ReminderEvent.REVIEW_OVERDUE, late, lastDay, task, staff, due);
    }
  }

  private void add(
      RemindedCase one,
      ReminderEvent event,
      int count,
      LocalDate lastDay,
      RunningTask task,
      List<Contact> staff,
      Consumer<DueReminder> due) {
    for (var found : schedule.due(event, count, lastDay, one.pinned())) {
      readers(found, task, staff)
          .map(
              person ->
                  new DueReminder(
                      one.caseNumber(),
                      event,
                      found,
                      Optional.of(person),
                      task.taskId(),
                      one.next(),
                      named(task, staff),
                      lastDay))
          .forEach(due);
    }
  }

  /** Whoever holds it; while nobody does who may still sign in, those who may take it. */
  private static Stream<Contact> readers(Reminder reminder, RunningTask task, List<Contact> staff) {
    if (reminder.audience() == Reminder.Audience.MANAGER) {
      return staff.stream().filter(person -> person.roles().contains(Role.MANAGER));
    }
    var holder = holder(task, staff);
    return holder.isPresent()
        ? holder.stream()
        : staff.stream().filter(person -> person.roles().contains(task.role()));
  }

  private static Optional<Contact> holder(RunningTask task, List<Contact> staff) {
    return staff.stream().filter(person -> person.username().equals(task.assignee())).findFirst();
  }

  private static Map<String, String> named(RunningTask task, List<Contact> staff) {
    var named = new TreeMap<String, String>();
    named.put("task", task.task());
    named.put("taskId", task.taskId());
    if (task.requirement() != null) {
      named.put("subject", task.requirement().value());
    }
    holder(task, staff).ifPresent(person -> named.put("holder", person.displayName()));
    return named;
  }
}
