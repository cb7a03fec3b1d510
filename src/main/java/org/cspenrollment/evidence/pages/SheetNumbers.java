package org.cspenrollment.evidence.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Numbers as an Excel document stores them. */
final class SheetNumbers {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private SheetNumbers() {}

  /** An index or an id; below nothing where it is missing or no whole number. */
  static int index(@Nullable String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The day of a serial number of days, such as 2018-09-17; the text itself if it is none. */
  static String date(String serial) {
    try {
      return DAY_ZERO.plusDays(new BigDecimal(serial).longValue()).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return serial;
    }
  }
}
