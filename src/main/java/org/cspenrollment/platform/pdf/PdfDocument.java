package org.cspenrollment.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF of A4 pages, written from top to bottom in English or Korean; its font is embedded. Letters
 * the font does not have are shown as boxes.
 */
public final class PdfDocument implements AutoCloseable {

  private static final float LEFT = 56;
  private static final float WIDTH = 483;
  private static final float VALUES = 190;
  private static final float TOP = 770;
  private static final float BOTTOM = 60;
  private static final float SIZE = 10.5f;
  private static final float LEADING = 16;

  private final PDDocument document = new PDDocument();
  private final PdfFont font;
  private PdfPage page;
  private float y = TOP;

  /** A paper with this title on it and in its properties. */
  public PdfDocument(String title, Locale locale) {
    try {
      font = PdfFont.embeddedIn(document);
      document.getDocumentInformation().setTitle(title);
      document.getDocumentCatalog().setLanguage(locale.getLanguage());
      page = PdfPage.addedTo(document, font);
      page.show(LEFT, y, 20, font.known(title));
      y -= 44;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** A heading, never alone at the foot of a page. */
  public PdfDocument heading(String words) {
    try {
      room(4 * LEADING);
      y -= 10;
      page.show(LEFT, y, 13, font.known(words));
      y -= 22;
      return this;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** As many lines as it takes; what has no blank to break at is broken anywhere. */
  public PdfDocument paragraph(String words) {
    try {
      lines(LEFT, WIDTH, words);
      y -= 6;
      return this;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** A label and beside it what it says. */
  public PdfDocument row(String label, String value) {
    try {
      room(LEADING);
      page.show(LEFT, y, SIZE, font.known(label));
      lines(VALUES, LEFT + WIDTH - VALUES, value);
      y -= 4;
      return this;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** A line of a table: each cell has an equal part of the width, and as many lines as it takes. */
  public PdfDocument cells(List<?> cells) {
    try {
      float width = WIDTH / cells.size();
      var columns = new ArrayList<List<String>>();
      for (var cell : cells) {
        columns.add(font.lines(String.valueOf(cell), SIZE, width - 6));
      }
      float height = LEADING * columns.stream().mapToInt(List::size).max().orElse(1);
      room(height);
      for (int i = 0; i < columns.size(); i++) {
        for (int line = 0; line < columns.get(i).size(); line++) {
          page.show(LEFT + i * width, y - line * LEADING, SIZE, columns.get(i).get(line));
        }
      }
      y -= height;
      return this;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** An empty line. */
  public PdfDocument space() {
    y -= 10;
    return this;
  }

  /** The finished PDF. */
  public byte[] bytes() {
    try (var bytes = new ByteArrayOutputStream()) {
      page.close();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private static UncheckedIOException cannot(IOException e) {
    return new UncheckedIOException("The paper cannot be written", e);
  }

  private void room(float height) throws IOException {
    if (y - height < BOTTOM) {
      page.close();
      page = PdfPage.addedTo(document, font);
      y = TOP;
    }
  }

  private void lines(float x, float width, String words) throws IOException {
    for (var line : font.lines(words, SIZE, width)) {
      room(LEADING);
      page.show(x, y, SIZE, line);
      y -= LEADING;
    }
  }
}
