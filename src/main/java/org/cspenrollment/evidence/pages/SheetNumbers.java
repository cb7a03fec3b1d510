package org.cspenrollment.evidence.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of an Excel document as it shows them.
 *
 * @param dayZero the day its serial numbers count from: there are two systems
 */
record SheetNumbers(LocalDate dayZero) {

  /** What Excel counts from, unless the document says the system of 1904. */
  static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);

  static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);

  /** Excel keeps fifteen digits of a number; what stands behind them comes of its arithmetic. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  /** An index or an id; below nothing where it is missing or no whole number. */
  static int index(@Nullable String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * How a stored number is shown, such as 2018-09-17, 18:30 or 75%; the text itself if it is none.
   */
  String shown(String stored, CellFormat format) {
    try {
      var number = new BigDecimal(stored);
      return switch (format) {
        case NUMBER -> plain(number.round(KEPT));
        case PERCENT -> plain(number.round(KEPT).movePointRight(2)) + "%";
        case DAY -> day(number);
        case DAY_AND_TIME -> day(number) + " " + time(number);
        case TIME -> time(number);
        case DURATION -> duration(seconds(number));
        case DAY_OR_TIME -> number.compareTo(BigDecimal.ONE) < 0 ? time(number) : day(number);
      };
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      return stored;
    }
  }

  private String day(BigDecimal number) {
    return dayZero.plusDays(number.setScale(0, RoundingMode.FLOOR).longValueExact()).toString();
  }

  private static String time(BigDecimal number) {
    var inDay = number.subtract(number.setScale(0, RoundingMode.FLOOR));
    return LocalTime.ofSecondOfDay(Math.min(86_399, seconds(inDay))).toString();
  }

  private static String duration(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
