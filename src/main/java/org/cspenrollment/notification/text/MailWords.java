package org.cspenrollment.notification.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cspenrollment.policy.schedule.Reminder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What one row of the outbox says: what happened, what there is to do, by when. */
@Component
class MailWords {

  private final MessageSource messages;
  private final MailDates dates;

  MailWords(MessageSource messages, MailDates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /** What the mail is about. */
  String subject(QueuedMail mail) {
    return say(mail, "mail." + mail.kind() + ".subject" + event(mail));
  }

  /** Everything it says but where the reader finds it. */
  String statement(QueuedMail mail) {
    var lines = new ArrayList<String>();
    lines.add(say(mail, "mail." + mail.kind() + ".what"));
    lines.add(mail.inItsLanguage("details"));
    lines.add(say(mail, "mail." + mail.kind() + ".todo" + event(mail) + reader(mail)));
    mail.kind().by().lines().forEach(line -> lines.add(by(mail, line)));
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  /** What of the case it is about: a task of the office, or what was handed in; may be none. */
  List<String> about(QueuedMail mail) {
    return mail.kind() == MailKind.HANDED_IN
        ? mail.facts().keySet().stream()
            .filter(fact -> fact.startsWith("subject"))
            .map(mail::fact)
            .filter(subject -> subject.startsWith("REQ-"))
            .map(subject -> message(mail.language(), "mail.handed-in", requirement(mail, subject)))
            .toList()
        : task(mail);
  }

  /** Until when it is due and who has it. */
  private List<String> task(QueuedMail mail) {
    if (mail.fact("task").isEmpty()) {
      return List.of();
    }
    var language = mail.language();
    var task = name(language, "cockpit.task." + mail.fact("task"), mail.fact("task"));
    var requirement = requirement(mail, mail.fact("subject"));
    if (mail.kind() == MailKind.TASK_SUPERSEDED) {
      return List.of(named(language, task, requirement));
    }
    var due = LocalDate.parse(mail.fact("due"));
    var overdue = due.isBefore(LocalDate.ofInstant(mail.queuedAt(), ZoneOffset.UTC));
    return List.of(
        String.join(
            " ",
            named(language, task, requirement),
            message(
                language, overdue ? "mail.task.since" : "mail.task.due", dates.of(due, language)),
            mail.fact("holder").isEmpty()
                ? message(language, "mail.task.nobody")
                : message(language, "mail.task.holder", mail.fact("holder"))));
  }

  private String named(Locale language, String task, String requirement) {
    return requirement.isEmpty()
        ? message(language, "mail.task", task)
        : message(language, "mail.task.of", task, requirement);
  }

  /** What a reminder asks depends on what it counts to and on who reads it. */
  private static String event(QueuedMail mail) {
    return mail.kind() == MailKind.REMINDER ? "." + mail.fact("event") : "";
  }

  private static String reader(QueuedMail mail) {
    return mail.kind() != MailKind.REMINDER || mail.audience() == Reminder.Audience.PARTNER
        ? ""
        : "." + mail.audience();
  }

  /** A day that was over when the mail was written is not named, nor that of what comes next. */
  private String by(QueuedMail mail, MailKind.By.Line line) {
    return mail.day(line.fact())
        .filter(day -> !day.isBefore(LocalDate.ofInstant(mail.queuedAt(), ZoneOffset.UTC)))
        .filter(
            day ->
                mail.kind().by() == MailKind.By.EVIDENCE_AND_DECISION
                    || !day.toString().equals(mail.fact("nextDue")))
        .map(day -> message(mail.language(), line.key(), dates.until(day, mail)))
        .orElse("");
  }

  /** Every text of a kind may use the same places; the bundle lists them. */
  private String say(QueuedMail mail, String key) {
    return message(
        mail.language(),
        key,
        mail.caseNumber().value(),
        requirement(mail, mail.fact("subject")),
        day(mail, mail.facts().containsKey("due") ? "due" : "date"),
        sentence(mail),
        day(mail, "basisDate"));
  }

  private String day(QueuedMail mail, String fact) {
    return mail.day(fact).map(day -> dates.of(day, mail.language())).orElse("");
  }

  private String requirement(QueuedMail mail, String subject) {
    return subject.startsWith("REQ-")
        ? name(mail.language(), "portal.requirement." + subject + ".name", subject)
        : name(mail.language(), "portal.step." + subject, "");
  }

  /** The sentence of the rule behind it. */
  private static String sentence(QueuedMail mail) {
    return switch (mail.kind()) {
      case REMINDER -> mail.inItsLanguage("");
      case CASE_OPENED -> mail.inItsLanguage("basis");
      default -> mail.inItsLanguage("outcome");
    };
  }

  private String name(Locale language, String key, String otherwise) {
    var name = messages.getMessage(key, null, otherwise, language);
    return name == null ? otherwise : name;
  }

  private String message(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
