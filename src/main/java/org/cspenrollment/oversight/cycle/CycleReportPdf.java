package org.cspenrollment.oversight.cycle;

import java.time.ZoneOffset;
import java.util.Locale;
import org.cspenrollment.platform.pdf.PdfDocument;
import org.cspenrollment.platform.time.WrittenTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report of a cycle as PDF, in the language of its reader. */
@Component
class CycleReportPdf {

  private final CycleReportParts parts;
  private final MessageSource messages;

  CycleReportPdf(CycleReportParts parts, MessageSource messages) {
    this.parts = parts;
    this.messages = messages;
  }

  byte[] pdf(CycleReport report, Locale locale) {
    try (var paper = new PdfDocument(text(locale, "report.title", "" + report.year()), locale)) {
      paper.paragraph(text(locale, "report.as-of", asOf(report, locale)));
      for (var part : parts.of(report, locale)) {
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

  private static String asOf(CycleReport report, Locale locale) {
    return WrittenTime.minute(report.asOf().atZone(ZoneOffset.UTC), locale) + " UTC";
  }

  private String text(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
