package org.cspenrollment.platform.input;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Signs of no width in a single line. Allowed are those by which letters or pictures are shaped:
 * joiners between two of them, the tags that make the flag of a region, and the signs that some
 * scripts write over the digits behind them.
 */
final class UnseenSigns {

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final Set<Integer> OVER_DIGITS =
      Set.of(
          0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2,
          0x110BD, 0x110CD);

  private UnseenSigns() {}

  /** Whether this line has one that shapes nothing. */
  static boolean in(String line) {
    var signs = line.codePoints().toArray();
    return IntStream.range(0, signs.length)
        .filter(at -> Character.getType(signs[at]) == Character.FORMAT)
        .anyMatch(at -> !OVER_DIGITS.contains(signs[at]) && !shapes(signs, at));
  }

  private static boolean shapes(int[] signs, int at) {
    if (at == 0) {
      return false;
    }
    if (isTag(signs[at])) {
      return signs[at - 1] == BLACK_FLAG || isTag(signs[at - 1]);
    }
    boolean joiner = signs[at] == 0x200C || signs[at] == 0x200D;
    return joiner && at + 1 < signs.length && joins(signs[at - 1]) && joins(signs[at + 1]);
  }

  private static boolean isTag(int sign) {
    return sign >= 0xE0020 && sign <= 0xE007F;
  }

  /** Letters, marks, digits and pictures; what this Java does not know yet may be either. */
  private static boolean joins(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.UNASSIGNED ->
          true;
      default -> Character.isLetter(sign);
    };
  }
}
