package org.cspenrollment.evidence.pages;

import java.util.List;
import java.util.Locale;

/**
 * One level of a list of Word.
 *
 * @param start the first number
 * @param kind how it is written (ECMA-376, 17.18.59): {@code decimal}, {@code lowerLetter} …
 * @param pattern what stands before the paragraph, with {@code %1} for the number of the first
 *     level
 */
record ListLevel(int start, String kind, String pattern) {

  private static final List<String> GANADA =
      List.of("가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하");
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final List<String> ROMAN_SIGNS =
      List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

  /** The number as this level writes it; in digits where the way of writing is not known. */
  String written(int number) {
    return switch (kind) {
      case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(number);
      case "decimalZero" -> "%02d".formatted(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number > 0 && number <= 20 ? String.valueOf((char) (0x2460 + number - 1)) : "" + number;
      case "ganada" -> number > 0 && number <= GANADA.size() ? GANADA.get(number - 1) : "" + number;
      case "none" -> "";
      default -> String.valueOf(number);
    };
  }

  private static String letter(int number) {
    return number < 1
        ? String.valueOf(number)
        : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3_999) {
      return String.valueOf(number);
    }
    var text = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; left >= ROMAN[i]; left -= ROMAN[i]) {
        text.append(ROMAN_SIGNS.get(i));
      }
    }
    return text.toString();
  }
}
