package org.cspenrollment.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.policy.schedule.Reminder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a mail, in the language of its reader, as plain text. A subject is made of our own
 * words, case numbers and numbers only.
 */
@Component
class MailText {

  /** How many things one mail tells at length; the rest is counted. */
  static final int TOLD_AT_LENGTH = 50;

  private final MessageSource messages;
  private final MailDates dates;
  private final MailSettings settings;
  private final String baseUrl;

  MailText(
      MessageSource messages,
      MailDates dates,
      MailSettings settings,
      ApplicationSettings application) {
    this.messages = messages;
    this.dates = dates;
    this.settings = settings;
    this.baseUrl = application.baseUrl();
  }

  /** What the mail is about. */
  String subject(List<QueuedMail> parts) {
    var first = parts.get(0);
    if (parts.size() == 1) {
      return say(first, "mail." + first.kind() + ".subject");
    }
    long cases = parts.stream().map(QueuedMail::caseNumber).distinct().count();
    return cases == 1
        ? message(
            first.language(), "mail.subject.several", first.caseNumber().value(), parts.size())
        : message(first.language(), "mail.subject.cases", parts.size(), cases);
  }

  /** The whole text, case by case. */
  String text(List<QueuedMail> parts) {
    var language = parts.get(0).language();
    var told = parts.subList(0, Math.min(parts.size(), TOLD_AT_LENGTH));
    var blocks = new ArrayList<String>();
    byCase(told).values().forEach(ofCase -> blocks.add(block(ofCase)));
    if (parts.size() > told.size()) {
      blocks.add(message(language, "mail.more", parts.size() - told.size()));
    }
    blocks.add(message(language, "mail.footer", settings.from()));
    return String.join("\n\n", blocks) + "\n";
  }

  private static Map<CaseNumber, List<QueuedMail>> byCase(List<QueuedMail> parts) {
    return parts.stream()
        .collect(
            Collectors.groupingBy(QueuedMail::caseNumber, LinkedHashMap::new, Collectors.toList()));
  }

  /** One case: whose it is, what there is to tell, where to look. */
  private String block(List<QueuedMail> parts) {
    var first = parts.get(0);
    return Stream.of(
            Stream.of(
                message(
                    first.language(),
                    "mail.case",
                    first.caseNumber().value(),
                    oneLine(first.fact("partner")))),
            parts.stream().map(this::part),
            Stream.of(where(first)))
        .flatMap(text -> text)
        .collect(Collectors.joining("\n\n"));
  }

  private String part(QueuedMail mail) {
    var lines = new ArrayList<String>();
    lines.add(say(mail, "mail." + mail.kind() + ".what"));
    lines.add(say(mail, "mail." + mail.kind() + ".todo" + variant(mail)));
    mail.kind().by().lines().forEach(line -> lines.add(by(mail, line.key(), line.fact())));
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  /** What a reminder asks depends on what it counts to and on who reads it. */
  private static String variant(QueuedMail mail) {
    if (mail.kind() != MailKind.REMINDER) {
      return "";
    }
    return mail.audience() == Reminder.Audience.PARTNER
        ? "." + mail.fact("event")
        : "." + mail.audience();
  }

  /** A day that was over when the mail was written is not asked for. */
  private String by(QueuedMail mail, String key, String fact) {
    return mail.day(fact)
        .filter(day -> !day.isBefore(WorkingTime.day(mail.queuedAt())))
        .map(day -> message(mail.language(), key, dates.until(day, mail)))
        .orElse("");
  }

  private String where(QueuedMail mail) {
    if (baseUrl.isBlank()) {
      return message(mail.language(), "mail.where.no-address");
    }
    var base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    var path =
        mail.audience() == Reminder.Audience.PARTNER ? "/portal/cases/" + mail.caseNumber() : "/";
    return message(mail.language(), "mail.where", base + path);
  }

  /** Every text of a kind may use the same places; the bundle lists them. */
  private String say(QueuedMail mail, String key) {
    return message(
        mail.language(),
        key,
        mail.caseNumber().value(),
        requirement(mail),
        day(mail, mail.facts().containsKey("due") ? "due" : "date"),
        sentence(mail),
        day(mail, "basisDate"));
  }

  private String day(QueuedMail mail, String fact) {
    return mail.day(fact).map(day -> dates.of(day, mail.language())).orElse("");
  }

  private String requirement(QueuedMail mail) {
    var subject = mail.fact("subject");
    return subject.startsWith("REQ-")
        ? messages.getMessage(
            "portal.requirement." + subject + ".name", null, subject, mail.language())
        : "";
  }

  /** The sentence of the rule behind it. */
  private static String sentence(QueuedMail mail) {
    var name =
        switch (mail.kind()) {
          case REMINDER -> "";
          case CASE_OPENED -> "basis";
          default -> "outcome";
        };
    boolean korean = mail.language().getLanguage().equals("ko");
    var suffix = korean ? "Ko" : "En";
    return mail.fact(name.isEmpty() ? suffix.toLowerCase(Locale.ROOT) : name + suffix);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private String message(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
