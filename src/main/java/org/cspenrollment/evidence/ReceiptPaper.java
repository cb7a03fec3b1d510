package org.cspenrollment.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cspenrollment.enrollment.Enrollment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A receipt as a PDF of one page, in the language of its reader; its font is embedded. */
@Component
class ReceiptPaper {

  private static final String FONT = "/fonts/NanumGothic-Regular.ttf";
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final float LEFT = 56;
  private static final float VALUES = 190;
  private static final float WIDTH = 483;
  private static final float SIZE = 10.5f;
  private static final float LEADING = 16;
  private static final String UNKNOWN_LETTER = "\u25a1";

  private final MessageSource messages;
  private final String checkAddress;

  ReceiptPaper(MessageSource messages, @Value("${csp.base-url:}") String baseUrl) {
    this.messages = messages;
    this.checkAddress = baseUrl + "/receipts";
  }

  /** The paper of a file of this case. */
  byte[] of(Enrollment enrollment, EvidenceFile file, Locale locale) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      document.getDocumentInformation().setTitle(text(locale, "portal.receipt.title"));
      document.getDocumentCatalog().setLanguage(locale.getLanguage());
      try (var font = ReceiptPaper.class.getResourceAsStream(FONT);
          var content = new PDPageContentStream(document, page)) {
        var pen = new Pen(content, PDType0Font.load(document, font));
        write(pen, enrollment, file, locale);
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The receipt cannot be written as PDF", e);
    }
  }

  private void write(Pen pen, Enrollment enrollment, EvidenceFile file, Locale locale)
      throws IOException {
    var receipt = file.receipt();
    pen.line(LEFT, 20, text(locale, "portal.receipt.title"));
    pen.down(14);
    pen.paragraph(LEFT, WIDTH, text(locale, "portal.receipt.lead"));
    pen.down(14);
    row(pen, locale, "number", receipt.id().toString());
    row(pen, locale, "case", receipt.caseId());
    row(pen, locale, "partner", enrollment.partner() + " \u00b7 " + enrollment.tenantId());
    row(
        pen,
        locale,
        "requirement",
        messages.getMessage(
                "portal.requirement." + receipt.requirement() + ".name",
                null,
                receipt.requirement(),
                locale)
            + " ("
            + receipt.requirement()
            + ")");
    row(pen, locale, "file", receipt.fileName());
    row(pen, locale, "version", "" + receipt.version());
    row(pen, locale, "size", text(locale, "portal.size.bytes", receipt.size()));
    row(pen, locale, "sha256", receipt.sha256());
    row(pen, locale, "received", utc(receipt.receivedAt()));
    row(pen, locale, "scan", text(locale, "portal.scan." + receipt.scan()));
    if (file.withdrawn()) {
      row(pen, locale, "withdrawn-on", utc(file.withdrawnAt()));
    }
    pen.down(14);
    pen.paragraph(LEFT, WIDTH, text(locale, "portal.receipt.proves"));
    pen.down(6);
    pen.paragraph(LEFT, WIDTH, text(locale, "portal.receipt.check-at", checkAddress));
    pen.down(14);
    pen.paragraph(LEFT, WIDTH, text(locale, "application.disclaimer"));
  }

  private void row(Pen pen, Locale locale, String label, String value) throws IOException {
    pen.aside(LEFT, text(locale, "portal.receipt." + label));
    pen.paragraph(VALUES, LEFT + WIDTH - VALUES, value);
    pen.down(4);
  }

  private String text(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  private static String utc(Instant at) {
    return TO_THE_SECOND.format(at.atZone(ZoneOffset.UTC));
  }

  /** Writes from top to bottom. */
  private static final class Pen {

    private final PDPageContentStream content;
    private final PDType0Font font;
    private float y = 770;

    Pen(PDPageContentStream content, PDType0Font font) {
      this.content = content;
      this.font = font;
    }

    void down(float points) {
      y -= points;
    }

    void line(float x, float size, String words) throws IOException {
      show(x, size, known(words));
      down(size * 1.5f);
    }

    /** Beside the line that comes next. */
    void aside(float x, String words) throws IOException {
      show(x, SIZE, known(words));
    }

    /** As many lines as it takes; what has no blank to break at is broken anywhere. */
    void paragraph(float x, float width, String words) throws IOException {
      for (var line : lines(known(words), width)) {
        show(x, SIZE, line);
        down(LEADING);
      }
    }

    private void show(float x, float size, String words) throws IOException {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, y);
      content.showText(words);
      content.endText();
    }

    private List<String> lines(String words, float width) throws IOException {
      var lines = new ArrayList<String>();
      int begin = 0;
      while (begin < words.length()) {
        int end = end(words, begin, width);
        lines.add(words.substring(begin, end).strip());
        begin = end;
      }
      return lines;
    }

    private int end(String words, int begin, float width) throws IOException {
      int blank = -1;
      float used = 0;
      for (int at = begin; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
        var letter = Character.toString(words.codePointAt(at));
        used += font.getStringWidth(letter) / 1000 * SIZE;
        if (used > width && at > begin) {
          return blank > begin ? blank + 1 : at;
        }
        if (letter.equals(" ")) {
          blank = at;
        }
      }
      return words.length();
    }

    /** Letters the font does not have are shown as boxes: the file is known by its hash. */
    private String known(String words) {
      var known = new StringBuilder();
      words
          .codePoints()
          .mapToObj(Character::toString)
          .forEach(letter -> known.append(canShow(letter) ? letter : UNKNOWN_LETTER));
      return known.toString();
    }

    private boolean canShow(String letter) {
      try {
        font.encode(letter);
        return true;
      } catch (IOException | IllegalArgumentException e) {
        return false;
      }
    }
  }
}
