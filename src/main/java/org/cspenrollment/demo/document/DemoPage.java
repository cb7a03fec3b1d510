package org.cspenrollment.demo.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * One page of A4, drawn from top to bottom and always the same to the byte. Its font is the one
 * that comes with PDFBox and is embedded, so neither drawing nor reading needs a font of the
 * machine.
 */
class DemoPage implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float LEFT = 56;
  private static final Color INK = new Color(0x22, 0x2B, 0x3A);
  private static final Color FAINT = new Color(0x6B, 0x74, 0x84);

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final PDPageContentStream content;
  private float y = 770;

  DemoPage(String title, LocalDate date) throws IOException {
    try (var file = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, file);
    }
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    document.setDocumentId(20180831L);
    var information = document.getDocumentInformation();
    information.setTitle(title);
    information.setProducer("CSP Enrollment demo");
    var created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    created.setTimeInMillis(0);
    created.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    information.setCreationDate(created);
    content = new PDPageContentStream(document, page);
    text(LEFT, 20, INK, title);
    y -= 16;
    text(LEFT, 9, FAINT, "Fictional document, made for the demo of CSP Enrollment. " + date);
    y -= 26;
  }

  /** Whether the font of the page has every character. */
  boolean canShow(String words) {
    try {
      font.encode(words);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  DemoPage heading(String words) throws IOException {
    y -= 12;
    text(LEFT, 13, INK, words);
    y -= 20;
    return this;
  }

  DemoPage line(String words) throws IOException {
    text(LEFT, 10, INK, words);
    y -= 16;
    return this;
  }

  /** A row of a table: the first cell is wide. */
  DemoPage row(List<String> cells) throws IOException {
    float x = LEFT;
    for (var cell : cells) {
      text(x, 10, INK, cell);
      x += x == LEFT ? 210 : 95;
    }
    y -= 6;
    content.setStrokingColor(new Color(0xD5, 0xDA, 0xE2));
    content.moveTo(LEFT, y);
    content.lineTo(540, y);
    content.stroke();
    y -= 14;
    return this;
  }

  /** A bar as long as its share of 100. */
  DemoPage bar(String label, int percent) throws IOException {
    text(LEFT, 10, INK, label);
    content.setNonStrokingColor(new Color(0xE6, 0xEA, 0xF0));
    content.addRect(250, y - 2, 220, 11);
    content.fill();
    content.setNonStrokingColor(new Color(0x2F, 0x6F, 0xB5));
    content.addRect(250, y - 2, 2.2f * percent, 11);
    content.fill();
    text(480, 10, INK, percent + " %");
    y -= 22;
    return this;
  }

  /** The page as a PDF file; the page is finished with it. */
  byte[] pdf() throws IOException {
    content.close();
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void text(float x, float size, Color color, String words) throws IOException {
    content.setNonStrokingColor(color);
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** The first page of a PDF as a picture of its upper half. */
  static BufferedImage picture(byte[] pdf) throws IOException {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      var whole = new PDFRenderer(document).renderImageWithDPI(0, 110);
      return whole.getSubimage(0, 0, whole.getWidth(), whole.getHeight() / 2);
    }
  }
}
