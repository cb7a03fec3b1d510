package org.cspenrollment.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Service;

/**
 * Looks once a day, or as often as somebody likes, who has to be reminded. It works with the dates
 * as they are now, so that reminders follow a date that is moved; what has been written once is not
 * written again, and of what was missed only the latest is written.
 */
@Service
class ReminderSweep {

  static final int PAGE = 200;

  private final RemindedCases cases;
  private final EnrollmentPolicy policy;
  private final DueReminders reminders;
  private final DueTasks dueTasks;
  private final InformationRequests requests;
  private final Optional<StaffTaskDeadlines> office;
  private final StaffContacts contacts;
  private final OutboxStore outbox;
  private final Clock clock;

  ReminderSweep(
      RemindedCases cases,
      EnrollmentPolicy policy,
      DueReminders reminders,
      DueTasks dueTasks,
      InformationRequests requests,
      Optional<StaffTaskDeadlines> office,
      StaffContacts contacts,
      OutboxStore outbox,
      Clock clock) {
    this.cases = cases;
    this.policy = policy;
    this.reminders = reminders;
    this.dueTasks = dueTasks;
    this.requests = requests;
    this.office = office;
    this.contacts = contacts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * One page after the other. A page that cannot be worked on does not keep the others from being
   * reminded; it fails the sweep at its end.
   */
  void run() {
    var staff = contacts.all();
    var inForce = policy.currentTables();
    var failures = new ArrayList<RuntimeException>();
    var after = "";
    List<RemindedCase> page;
    do {
      page = cases.after(after, today(), PAGE, inForce);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1).caseNumber().value();
        try {
          remind(page, staff);
        } catch (RuntimeException e) {
          failures.add(e);
        }
      }
    } while (page.size() == PAGE);
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " pages of cases could not be reminded", failures.get(0));
    }
  }

  private void remind(List<RemindedCase> page, List<StaffContacts.Contact> staff) {
    var numbers = page.stream().map(RemindedCase::caseNumber).toList();
    var open =
        requests.open(numbers).stream()
            .collect(Collectors.groupingBy(InformationRequest::caseNumber));
    var tasks =
        office.map(port -> port.running(numbers)).orElse(List.of()).stream()
            .collect(Collectors.groupingBy(StaffTaskDeadlines.RunningTask::caseNumber));
    var due = new ArrayList<DueReminder>();
    for (var one : page) {
      reminders.ofDates(one, staff, due::add);
      open.getOrDefault(one.caseNumber(), List.of())
          .forEach(request -> reminders.ofRequest(one, request, due::add));
      tasks
          .getOrDefault(one.caseNumber(), List.of())
          .forEach(task -> dueTasks.of(one, task, staff, due::add));
      reminders.ofSteps(one, staff, due::add);
    }
    outbox.remind(due);
  }

  private LocalDate today() {
    return WorkingTime.day(clock.instant());
  }
}
