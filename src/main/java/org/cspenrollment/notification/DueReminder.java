package org.cspenrollment.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;

/**
 * A reminder for one reader. Once for each date it counts to.
 *
 * @param staff the member of staff it is for; else the contact of the tenant
 * @param about the request or the task it is about; empty: the case
 * @param reference the day it counts to or from
 */
record DueReminder(
    CaseNumber caseNumber,
    ReminderEvent event,
    Reminder reminder,
    Optional<StaffContacts.Contact> staff,
    String about,
    String aboutName,
    LocalDate reference) {

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
    return Map.of(
        "en", reminder.sentence().en(),
        "ko", reminder.sentence().ko(),
        "event", event.name(),
        "subject", aboutName,
        "due", reference.toString());
  }
}
