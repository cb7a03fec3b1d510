package org.cspenrollment.evidence.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.platform.pdf.PdfDocument;
import org.cspenrollment.platform.time.WrittenTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A receipt as a PDF of one page, in the language of its reader; its font is embedded. */
@Component
class ReceiptPdf {

  private final MessageSource messages;
  private final String checkAddress;

  ReceiptPdf(MessageSource messages, ApplicationSettings settings) {
    this.messages = messages;
    this.checkAddress = settings.baseUrl() + "/receipts";
  }

  /** The paper of a file of this case. */
  byte[] of(Enrollment enrollment, EvidenceFile file, Locale locale) {
    try (var paper = new PdfDocument(text(locale, "portal.receipt.title"), locale)) {
      write(paper, enrollment, file, locale);
      return paper.bytes();
    }
  }

  private void write(PdfDocument paper, Enrollment enrollment, EvidenceFile file, Locale locale) {
    var receipt = file.receipt();
    paper.paragraph(text(locale, "portal.receipt.lead")).space();
    row(paper, locale, "number", receipt.id().toString());
    row(paper, locale, "case", receipt.caseId().value());
    row(paper, locale, "partner", enrollment.partner() + " \u00b7 " + enrollment.tenantId());
    row(paper, locale, "requirement", requirement(receipt.requirement().value(), locale));
    row(paper, locale, "file", receipt.fileName());
    row(paper, locale, "version", "" + receipt.version());
    row(paper, locale, "size", text(locale, "portal.size.bytes", receipt.size()));
    row(paper, locale, "sha256", receipt.sha256().value());
    row(paper, locale, "received", time(receipt.receivedAt(), enrollment, locale));
    if (receipt.scan() != ScanState.NOT_CONFIGURED) {
      row(paper, locale, "scan", text(locale, "portal.scan." + receipt.scan()));
    }
    var withdrawnAt = file.withdrawnAt();
    if (withdrawnAt != null) {
      row(paper, locale, "withdrawn-on", time(withdrawnAt, enrollment, locale));
    }
    paper
        .space()
        .paragraph(text(locale, "portal.receipt.proves"))
        .paragraph(text(locale, "portal.receipt.check-at", checkAddress))
        .space()
        .paragraph(text(locale, "application.disclaimer"));
  }

  private String requirement(String id, Locale locale) {
    return messages.getMessage("portal.requirement." + id + ".name", null, id, locale)
        + " ("
        + id
        + ")";
  }

  private void row(PdfDocument paper, Locale locale, String label, String value) {
    paper.row(text(locale, "portal.receipt." + label), value);
  }

  private String text(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  /** To the second where the partner is, and in UTC. */
  private String time(Instant at, Enrollment enrollment, Locale locale) {
    var zone = ZoneId.of(enrollment.tenant().timeZone());
    var utc = WrittenTime.second(at.atZone(ZoneOffset.UTC), locale) + " UTC";
    return WrittenTime.isUtc(zone)
        ? utc
        : text(
            locale,
            "portal.receipt.moment",
            WrittenTime.second(at.atZone(zone), locale),
            WrittenTime.zone(zone, locale),
            utc);
  }
}
