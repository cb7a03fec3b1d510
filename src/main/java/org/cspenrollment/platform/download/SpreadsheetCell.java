package org.cspenrollment.platform.download;

import java.text.Normalizer;

/** A cell of a CSV file that people open in a spreadsheet. */
final class SpreadsheetCell {

  private static final String BEGINS_A_FORMULA = "=+-@\u2212";
  private static final String ENDS_A_CELL = "\t\r\n";

  private SpreadsheetCell() {}

  /**
   * The text, behind an apostrophe where a spreadsheet would take it for a formula: with one of its
   * signs in front, also full-width or small as East Asian settings type them, also behind blanks.
   */
  static String harmless(String text) {
    return begins(text) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    if (!text.isEmpty() && ENDS_A_CELL.indexOf(text.charAt(0)) >= 0) {
      return true;
    }
    var first = text.strip();
    return !first.isEmpty()
        && BEGINS_A_FORMULA.contains(
            Normalizer.normalize(first.substring(0, 1), Normalizer.Form.NFKC));
  }
}
