package org.cspenrollment.evidence.pages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** As what Excel shows a number (ECMA-376, 18.8.30 and 18.8.31). */
enum CellFormat {
  NUMBER,
  PERCENT,
  DAY,
  DAY_AND_TIME,
  TIME,
  /** Hours beyond a day: a sum of times. */
  DURATION,
  /** A day, or a time where the number is less than one: what Asian Excel has built in. */
  DAY_OR_TIME;

  private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17);
  private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 45, 47);
  private static final Set<Integer> PERCENTAGES = Set.of(9, 10);
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern LITERAL = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|[_*].");
  private static final Pattern DAY_SIGN = Pattern.compile(".*(y|d|g|mmm).*");
  private static final Pattern TIME_SIGN = Pattern.compile(".*(h|s).*");
  private static final Pattern MONTH_ONLY = Pattern.compile("[^0#?.]*m[^0#?.]*");

  /** A format that is built in, by its number. */
  static CellFormat builtIn(int id) {
    if (DAYS.contains(id)) {
      return DAY;
    }
    if (id == 22) {
      return DAY_AND_TIME;
    }
    if (TIMES.contains(id)) {
      return TIME;
    }
    if (id == 46) {
      return DURATION;
    }
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return DAY_OR_TIME;
    }
    return PERCENTAGES.contains(id) ? PERCENT : NUMBER;
  }

  /** A format of the document's own, by its code: only the part for positive numbers counts. */
  static CellFormat of(String code) {
    var positive = code.split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (ELAPSED.matcher(positive).find()) {
      return DURATION;
    }
    var signs = LITERAL.matcher(positive).replaceAll("");
    if (signs.contains("general")) {
      return NUMBER;
    }
    boolean time = TIME_SIGN.matcher(signs).matches();
    if (DAY_SIGN.matcher(signs).matches() || (!time && MONTH_ONLY.matcher(signs).matches())) {
      return time ? DAY_AND_TIME : DAY;
    }
    if (time) {
      return TIME;
    }
    return signs.contains("%") ? PERCENT : NUMBER;
  }
}
