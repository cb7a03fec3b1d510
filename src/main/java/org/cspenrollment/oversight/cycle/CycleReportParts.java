package org.cspenrollment.oversight.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.OutcomeDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report of a cycle as tables of words, in the language of its reader. */
@Component
class CycleReportParts {

  /** A part of the report: a heading and lines of as many cells as its first one. */
  record Part(String heading, List<List<Object>> lines) {}

  private final MessageSource messages;

  CycleReportParts(MessageSource messages) {
    this.messages = messages;
  }

  /** All parts, in the order they are read. */
  List<Part> of(CycleReport report, Locale locale) {
    return List.of(
        counts(report, locale),
        groups(text(locale, "report.by-country"), report.byCountry(), locale),
        groups(text(locale, "report.by-edition"), report.byEdition(), locale),
        times(report, locale),
        met(report, locale),
        reasons(report, locale),
        waivers(report, locale));
  }

  private Part counts(CycleReport report, Locale locale) {
    var lines = head(locale, "report.stage", "report.cases");
    lines.add(List.of(text(locale, "report.total"), report.total()));
    report
        .stages()
        .forEach(
            one -> lines.add(List.of(text(locale, "report.stage." + one.stage()), one.cases())));
    return new Part(text(locale, "report.counts"), lines);
  }

  private Part groups(String heading, List<OutcomeGroup> groups, Locale locale) {
    var outcomes =
        groups.stream()
            .flatMap(group -> group.outcomes().keySet().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutcomeDecision.class)));
    var lines = new ArrayList<List<Object>>();
    var first = new ArrayList<Object>(List.of("", text(locale, "report.cases")));
    outcomes.forEach(outcome -> first.add(text(locale, "report.outcome." + outcome)));
    lines.add(first);
    for (var group : groups) {
      var line = new ArrayList<Object>(List.of(group.name(), group.cases()));
      outcomes.forEach(outcome -> line.add(group.outcomes().getOrDefault(outcome, 0L)));
      lines.add(line);
    }
    return new Part(heading, lines);
  }

  private Part times(CycleReport report, Locale locale) {
    var lines = head(locale, "report.figure", "report.value");
    lines.add(List.of(text(locale, "report.decided"), report.decided()));
    lines.add(List.of(text(locale, "report.seen-by-nobody"), report.seenByNobody()));
    lines.add(List.of(text(locale, "report.median-days"), days(report.medianDays())));
    lines.add(List.of(text(locale, "report.longest-days"), days(report.longestTenthDays())));
    return new Part(text(locale, "report.times"), lines);
  }

  private static Object days(@Nullable Double days) {
    return days == null ? "\u2013" : days;
  }

  private Part met(CycleReport report, Locale locale) {
    var lines = head(locale, "report.requirement", "report.met", "report.met-unseen");
    report
        .requirements()
        .forEach(
            one ->
                lines.add(
                    List.of(one.requirement().value(), "" + one.met(), "" + one.metUnseen())));
    return new Part(text(locale, "report.met-requirements"), lines);
  }

  private Part reasons(CycleReport report, Locale locale) {
    var lines = head(locale, "report.requirement", "report.reason", "report.cases");
    report
        .notMet()
        .forEach(
            one ->
                lines.add(
                    List.of(
                        one.requirement().value(),
                        Optional.ofNullable(one.reasonCode()).orElse("\u2013"),
                        one.cases())));
    return new Part(text(locale, "report.not-met"), lines);
  }

  private Part waivers(CycleReport report, Locale locale) {
    var lines = head(locale, "report.case", "report.partner", "report.requirement", "report.until");
    report
        .waivers()
        .forEach(
            one ->
                lines.add(
                    List.of(
                        one.caseId().value(),
                        one.partner(),
                        one.requirement().value(),
                        one.until())));
    return new Part(text(locale, "report.waivers"), lines);
  }

  private List<List<Object>> head(Locale locale, String... keys) {
    var lines = new ArrayList<List<Object>>();
    lines.add(List.<Object>copyOf(Arrays.stream(keys).map(key -> text(locale, key)).toList()));
    return lines;
  }

  private String text(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
