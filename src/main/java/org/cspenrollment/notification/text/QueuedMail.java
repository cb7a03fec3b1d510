package org.cspenrollment.notification.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.Reminder;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: one thing one reader is told.
 *
 * @param addressee a tenant id, or the sign-in name of a member of staff
 * @param recipient the address
 * @param facts names, dates, codes and sentences as they were when it happened
 * @param tries how often sending failed or succeeded
 * @param messageId shared by the rows that leave as one mail, once they do
 * @param sentAt when it left
 * @param failedAt when the last try failed
 * @param nextTry when it is tried next, if it waits
 * @param answer what the server said to the last try that failed
 */
public record QueuedMail(
    long id,
    CaseNumber caseNumber,
    Reminder.Audience audience,
    String addressee,
    String recipient,
    Locale language,
    MailKind kind,
    Map<String, @Nullable String> facts,
    Instant queuedAt,
    State state,
    int tries,
    @Nullable String messageId,
    @Nullable Instant sentAt,
    @Nullable Instant failedAt,
    Instant nextTry,
    @Nullable String answer) {

  /** Whether it has left. */
  public enum State {
    QUEUED,
    SENT,
    /** The last try failed; somebody has to look. */
    FAILED,
    /** A later reminder took its place before it left. */
    SUPERSEDED
  }

  /** A fact as text; empty if it is not known. */
  public String fact(String name) {
    var value = facts.get(name);
    return value == null ? "" : value;
  }

  /** A fact that is kept in both languages, in that of the reader. */
  String inItsLanguage(String name) {
    boolean korean = language.getLanguage().equals("ko");
    return fact(name.isEmpty() ? (korean ? "ko" : "en") : name + (korean ? "Ko" : "En"));
  }

  /** A fact that is a day, if it is known to be one. */
  public Optional<LocalDate> day(String name) {
    var value = fact(name);
    return value.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(value))
        : Optional.empty();
  }
}
