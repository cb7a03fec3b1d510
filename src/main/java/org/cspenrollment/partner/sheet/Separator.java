package org.cspenrollment.partner.sheet;

import java.util.regex.Pattern;

/**
 * What stands between the columns: a comma, or what Excel writes where a comma is part of numbers.
 *
 * @param sign the separator
 * @param line how many characters Excel's own line {@code sep=;} takes at the beginning, which is
 *     no line of the file; 0 where there is none
 */
record Separator(char sign, int line) {

  private static final Pattern SAID = Pattern.compile("(?i)sep=([^\\r\\n])(\\r\\n|\\r|\\n|$)");
  private static final String POSSIBLE = ",;\t|";

  /** Tells it from the first characters of a file: what the line says, or the header shows. */
  static Separator of(String head) {
    var said = SAID.matcher(head);
    if (said.lookingAt()) {
      return new Separator(said.group(1).charAt(0), said.end());
    }
    var header = head.stripLeading().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (int i = 0; i < POSSIBLE.length(); i++) {
      char sign = POSSIBLE.charAt(i);
      if (count(header, sign) > count(header, best)) {
        best = sign;
      }
    }
    return new Separator(best, 0);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }
}
