package org.cspenrollment.platform.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of our PDFs, embedded in one of them: knows which letters it can show and where a text
 * has to be broken to fit.
 *
 * @param pdf as PDFBox writes it
 */
record PdfFont(PDType0Font pdf) {

  private static final String FILE = "/fonts/NanumGothic-Regular.ttf";
  private static final String UNKNOWN_LETTER = "\u25a1";

  /** The font as part of this document. */
  static PdfFont embeddedIn(PDDocument document) throws IOException {
    try (var file = PdfFont.class.getResourceAsStream(FILE)) {
      return new PdfFont(PDType0Font.load(document, file));
    }
  }

  /**
   * A text in lines of at most this width, broken at blanks, and anywhere where there is none.
   * Letters the font does not have are shown as boxes.
   *
   * @param size of the letters, in points
   * @param width of a line, in points
   */
  List<String> lines(String text, float size, float width) throws IOException {
    var words = known(text);
    var lines = new ArrayList<String>();
    int begin = 0;
    while (begin < words.length()) {
      int end = end(words, begin, size, width);
      lines.add(words.substring(begin, end).strip());
      begin = end;
    }
    return lines;
  }

  private int end(String words, int begin, float size, float width) throws IOException {
    int blank = -1;
    float used = 0;
    for (int at = begin; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
      var letter = Character.toString(words.codePointAt(at));
      used += pdf.getStringWidth(letter) / 1000 * size;
      if (used > width && at > begin) {
        return blank > begin ? blank + 1 : at;
      }
      if (letter.equals(" ")) {
        blank = at;
      }
    }
    return words.length();
  }

  /** The text with a box in the place of each letter the font does not have. */
  String known(String text) {
    var known = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> known.append(canShow(letter) ? letter : UNKNOWN_LETTER));
    return known.toString();
  }

  private boolean canShow(String letter) {
    try {
      pdf.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
