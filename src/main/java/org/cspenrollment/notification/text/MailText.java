package org.cspenrollment.notification.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A mail, in the language of its reader, as plain text. What several rows say in the same words is
 * said once, below the cases it is about. A subject is made of our own words, case numbers and
 * numbers only.
 */
@Component
public class MailText {

  /** How many things one mail tells at length; the rest is counted. */
  static final int TOLD_AT_LENGTH = 50;

  private final MessageSource messages;
  private final MailWords words;
  private final MailNext next;
  private final MailPlaces places;
  private final MailSettings settings;

  MailText(
      MessageSource messages,
      MailWords words,
      MailNext next,
      MailPlaces places,
      MailSettings settings) {
    this.messages = messages;
    this.words = words;
    this.next = next;
    this.places = places;
    this.settings = settings;
  }

  /** What the mail is about. */
  public String subject(List<QueuedMail> parts) {
    var first = parts.get(0);
    if (parts.stream().map(words::subject).distinct().count() == 1) {
      return words.subject(first);
    }
    long cases = parts.stream().map(QueuedMail::caseNumber).distinct().count();
    return cases == 1
        ? message(
            first.language(), "mail.subject.several", first.caseNumber().value(), parts.size())
        : message(first.language(), "mail.subject.cases", parts.size(), cases);
  }

  /** The whole text; no paragraph stands in it twice. */
  public String text(List<QueuedMail> parts) {
    var language = parts.get(0).language();
    var told = parts.subList(0, Math.min(parts.size(), TOLD_AT_LENGTH));
    var paragraphs = new ArrayList<String>();
    byHeading(told)
        .forEach(
            (heading, statements) -> {
              paragraphs.add(heading);
              paragraphs.addAll(statements);
            });
    if (parts.size() > told.size()) {
      paragraphs.add(message(language, "mail.more", parts.size() - told.size()));
    }
    if (!places.isKnown()) {
      paragraphs.add(message(language, "mail.where.no-address"));
    }
    paragraphs.add(message(language, "mail.footer", settings.from()));
    return String.join("\n\n", paragraphs) + "\n";
  }

  /** What is said, below the cases of which it is said. */
  private Map<String, Set<String>> byHeading(List<QueuedMail> parts) {
    var byStatement =
        parts.stream()
            .collect(
                Collectors.groupingBy(words::statement, LinkedHashMap::new, Collectors.toList()));
    var comesNext = next.of(parts);
    var byHeading = new LinkedHashMap<String, Set<String>>();
    byStatement.forEach(
        (statement, of) ->
            byHeading
                .computeIfAbsent(heading(of, comesNext), any -> new LinkedHashSet<>())
                .add(statement));
    return byHeading;
  }

  private String heading(List<QueuedMail> parts, Map<CaseNumber, String> comesNext) {
    return parts.stream()
        .collect(
            Collectors.groupingBy(
                QueuedMail::caseNumber,
                LinkedHashMap<CaseNumber, List<QueuedMail>>::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(ofCase -> headingOfCase(ofCase, comesNext))
        .collect(Collectors.joining("\n"));
  }

  /** Whose case it is, what of it, what comes next, and where each is found. */
  private String headingOfCase(List<QueuedMail> parts, Map<CaseNumber, String> comesNext) {
    var first = parts.get(0);
    var lines = new ArrayList<String>();
    lines.add(
        message(
            first.language(),
            "mail.case",
            first.caseNumber().value(),
            first.fact("partner").replaceAll("\\p{Cntrl}+", " ")));
    Stream.ofNullable(comesNext.get(first.caseNumber()))
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    var byPlace =
        parts.stream()
            .collect(Collectors.groupingBy(places::of, LinkedHashMap::new, Collectors.toList()));
    byPlace.forEach(
        (place, there) -> {
          there.stream().flatMap(mail -> words.about(mail).stream()).distinct().forEach(lines::add);
          if (!place.isEmpty()) {
            lines.add(message(first.language(), "mail.where", place));
          }
        });
    return String.join("\n", lines);
  }

  private String message(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
