package org.cspenrollment.platform.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page that is being written; places are in points from its lower left corner. */
final class PdfPage implements Closeable {

  private final PDPageContentStream content;
  private final PdfFont font;

  private PdfPage(PDPageContentStream content, PdfFont font) {
    this.content = content;
    this.font = font;
  }

  /** A new last page of the document, A4. */
  static PdfPage addedTo(PDDocument document, PdfFont font) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PdfPage(new PDPageContentStream(document, page), font);
  }

  /** Writes one line of letters the font has. */
  void show(float x, float y, float size, String words) throws IOException {
    content.beginText();
    content.setFont(font.pdf(), size);
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  /** Ends the page; nothing can be written on it any more. */
  @Override
  public void close() throws IOException {
    content.close();
  }
}
