package org.cspenrollment.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.Reminder;

/**
 * A row of the outbox: one thing one reader is told.
 *
 * @param addressee a tenant id, or the sign-in name of a member of staff
 * @param recipient the address
 * @param facts names, dates, codes and sentences as they were when it happened; null where unknown
 * @param tries how often sending failed or succeeded
 * @param messageId shared by the rows that leave as one mail; null until they do
 * @param sentAt null while it has not left
 * @param failedAt when the last try failed, or null
 */
record QueuedMail(
    long id,
    CaseNumber caseNumber,
    Reminder.Audience audience,
    String addressee,
    String recipient,
    Locale language,
    MailKind kind,
    Map<String, String> facts,
    Instant queuedAt,
    State state,
    int tries,
    String messageId,
    Instant sentAt,
    Instant failedAt) {

  /** Whether it has left. */
  enum State {
    QUEUED,
    SENT,
    /** The last try failed; somebody has to look. */
    FAILED,
    /** A later reminder took its place before it left. */
    SUPERSEDED
  }

  /** A fact as text; empty if it is not known. */
  String fact(String name) {
    var value = facts.get(name);
    return value == null ? "" : value;
  }

  /** A fact that is a day; null if it is not known. */
  LocalDate day(String name) {
    var value = fact(name);
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : null;
  }
}
