package org.cspenrollment.oversight;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class SpreadsheetCell {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private SpreadsheetCell() {}

  /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
  public static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
