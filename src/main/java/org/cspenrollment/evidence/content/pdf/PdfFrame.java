package org.cspenrollment.evidence.content.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cspenrollment.evidence.content.ForeignContent;

/**
 * Where a PDF begins and ends. Every reader looks for its first line within a thousand bytes and
 * for its last one from the end; mail programs and scanners put blanks and zeros around them.
 */
public final class PdfFrame {

  private static final int BEGINS_WITHIN = 1024;
  private static final int ENDS_WITHIN = 1024;
  private static final int PADDING = 1 << 20;

  /** A mark of the byte order, as Latin-1, and whatever is blank. */
  private static final Pattern BEGINS =
      Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?[\\s\\x00]*%PDF-");

  private static final Pattern STRING_OF_A_LINE =
      Pattern.compile("(?m)^([^%\\r\\n]*?)\\([^()\\r\\n]*\\)");

  private PdfFrame() {}

  /** Whether nothing but blanks stands before its first line. */
  public static boolean begins(Path file) throws IOException {
    return BEGINS.matcher(ForeignContent.text(file, 0, BEGINS_WITHIN)).lookingAt();
  }

  /** Whether its last line is there, padding behind it aside. */
  static boolean ends(Path file) throws IOException {
    var tail = ForeignContent.tail(file, PADDING);
    int end = tail.length();
    while (end > 0 && isPadding(tail.charAt(end - 1))) {
      end--;
    }
    return tail.substring(Math.max(0, end - ENDS_WITHIN), end).contains("%%EOF");
  }

  private static boolean isPadding(char one) {
    return one == 0 || Character.isWhitespace(one);
  }

  /** Its first bytes without the texts in it: a title may well say {@code <html>}. */
  static String headWithoutTexts(Path file) throws IOException {
    var head = ForeignContent.text(file, 0, BEGINS_WITHIN);
    return STRING_OF_A_LINE.matcher(head).replaceAll("$1");
  }
}
