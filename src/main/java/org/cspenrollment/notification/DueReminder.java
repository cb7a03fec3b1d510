package org.cspenrollment.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.detail.NextFacts;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;

/**
 * A reminder for one reader. Once for each date it counts to.
 *
 * @param staff the member of staff it is for; else the contact of the tenant
 * @param about the request, the task or the step it is about; empty: the case
 * @param next who has to do what next in the case
 * @param named what of it its text names, such as the requirement and who holds the task
 * @param reference the day it counts to or from
 */
record DueReminder(
    CaseNumber caseNumber,
    ReminderEvent event,
    Reminder reminder,
    Optional<StaffContacts.Contact> staff,
    String about,
    NextAction next,
    Map<String, String> named,
    LocalDate reference) {

  /** The same reminder of one thing, named by its code. */
  DueReminder about(String code) {
    return new DueReminder(
        caseNumber, event, reminder, staff, code, next, Map.of("subject", code), reference);
  }

  Reminder.Audience audience() {
    return reminder.audience();
  }

  String code() {
    return reminder.code();
  }

  String ladder() {
    return event.name();
  }

  Map<String, String> facts() {
    var facts = new TreeMap<>(named);
    if (event != ReminderEvent.PLAN_END) {
      facts.putAll(NextFacts.of(next));
    }
    facts.put("en", reminder.sentence().en());
    facts.put("ko", reminder.sentence().ko());
    facts.put("event", event.name());
    facts.put("due", reference.toString());
    return facts;
  }
}
