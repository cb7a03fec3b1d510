package org.cspenrollment.oversight;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.pdf.PdfDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report of a cycle as PDF and as CSV, in the language of its reader. */
@Component
class CycleReportPdf {

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  /** A part of the report: a heading and lines of as many cells as its first one. */
  private record Part(String heading, List<List<String>> lines) {}

  private final MessageSource messages;

  CycleReportPdf(MessageSource messages) {
    this.messages = messages;
  }

  byte[] pdf(CycleReport report, Locale locale) {
    try (var paper = new PdfDocument(text(locale, "report.title", "" + report.year()), locale)) {
      paper.paragraph(text(locale, "report.as-of", asOf(report)));
      for (var part : parts(report, locale)) {
        paper.heading(part.heading());
        if (part.lines().size() == 1) {
          paper.paragraph(text(locale, "report.none"));
        } else {
          part.lines().forEach(paper::cells);
        }
      }
      return paper.space().paragraph(text(locale, "application.disclaimer")).bytes();
    }
  }

  /** The lines of the report as a table, each behind the heading of its part. */
  String csv(CycleReport report, Locale locale) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var part : parts(report, locale)) {
        for (var line : part.lines()) {
          var cells = new ArrayList<String>(List.of(part.heading()));
          line.forEach(cell -> cells.add(CaseExport.harmless(cell)));
          csv.printRecord(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written", e);
    }
    return text.toString();
  }

  private List<Part> parts(CycleReport report, Locale locale) {
    return List.of(
        counts(report, locale),
        groups(text(locale, "report.by-country"), report.byCountry(), locale),
        groups(text(locale, "report.by-edition"), report.byEdition(), locale),
        times(report, locale),
        reasons(report, locale),
        waivers(report, locale));
  }

  private Part counts(CycleReport report, Locale locale) {
    var lines = head(locale, "report.stage", "report.cases");
    lines.add(List.of(text(locale, "report.total"), "" + report.total()));
    report
        .stages()
        .forEach(
            one ->
                lines.add(List.of(text(locale, "report.stage." + one.stage()), "" + one.cases())));
    return new Part(text(locale, "report.counts"), lines);
  }

  private Part groups(String heading, List<CycleReport.Group> groups, Locale locale) {
    var outcomes =
        groups.stream()
            .flatMap(group -> group.outcomes().keySet().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutcomeDecision.class)));
    var lines = new ArrayList<List<String>>();
    var first = new ArrayList<String>(List.of("", text(locale, "report.cases")));
    outcomes.forEach(outcome -> first.add(text(locale, "report.outcome." + outcome)));
    lines.add(first);
    for (var group : groups) {
      var line = new ArrayList<String>(List.of(group.name(), "" + group.cases()));
      outcomes.forEach(outcome -> line.add("" + group.outcomes().getOrDefault(outcome, 0L)));
      lines.add(line);
    }
    return new Part(heading, lines);
  }

  private Part times(CycleReport report, Locale locale) {
    var lines = head(locale, "report.figure", "report.value");
    lines.add(List.of(text(locale, "report.decided"), "" + report.decided()));
    lines.add(List.of(text(locale, "report.seen-by-nobody"), "" + report.seenByNobody()));
    lines.add(List.of(text(locale, "report.median-days"), days(report.medianDays())));
    lines.add(List.of(text(locale, "report.longest-days"), days(report.longestTenthDays())));
    return new Part(text(locale, "report.times"), lines);
  }

  private static String days(Double days) {
    return days == null ? "\u2013" : "" + days;
  }

  private Part reasons(CycleReport report, Locale locale) {
    var lines = head(locale, "report.requirement", "report.reason", "report.cases");
    report
        .notMet()
        .forEach(
            one ->
                lines.add(
                    List.of(
                        one.requirement(),
                        one.reasonCode() == null ? "\u2013" : one.reasonCode(),
                        "" + one.cases())));
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
                        one.caseId().value(), one.partner(), one.requirement(), "" + one.until())));
    return new Part(text(locale, "report.waivers"), lines);
  }

  private List<List<String>> head(Locale locale, String... keys) {
    var lines = new ArrayList<List<String>>();
    lines.add(Arrays.stream(keys).map(key -> text(locale, key)).toList());
    return lines;
  }

  private static String asOf(CycleReport report) {
    return TO_THE_MINUTE.format(report.asOf().atZone(ZoneOffset.UTC));
  }

  private String text(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
