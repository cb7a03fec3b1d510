package org.cspenrollment.platform.input;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one rule for text that people type, wherever it comes in: a form, a body, a file of lines.
 * Whatever can be read is taken, letters younger than this Java among it; refused is what nobody
 * can see, what turns the order of reading, and what is no text.
 */
public final class PlainText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
  private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
  private static final Pattern HALF = Pattern.compile("[\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");
  private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Unicode's default ignorable signs, the blanks, and two letters that are drawn as nothing. */
  private static final Pattern NOTHING_TO_SEE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800"
              + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]+");

  private PlainText() {}

  /** What is wrong with a single line; nothing with an empty one. */
  public static Optional<TextFault> faultOfLine(String text) {
    return fault(text, CONTROL)
        .or(() -> UnseenSigns.in(text) ? Optional.of(TextFault.INVISIBLE) : Optional.empty());
  }

  /** What is wrong with a text of several lines; nothing with an empty one. */
  public static Optional<TextFault> faultOfLines(String text) {
    return fault(text, CONTROL_IN_LINES);
  }

  private static Optional<TextFault> fault(String text, Pattern control) {
    if (control.matcher(text).find()) {
      return Optional.of(TextFault.CONTROL);
    }
    if (HALF.matcher(text).find()) {
      return Optional.of(TextFault.HALF);
    }
    if (DIRECTION.matcher(text).find()) {
      return Optional.of(TextFault.DIRECTION);
    }
    return !text.isBlank() && NOTHING_TO_SEE.matcher(text).matches()
        ? Optional.of(TextFault.NOTHING_TO_SEE)
        : Optional.empty();
  }

  /** The text as it is kept: composed (NFC), with plain line ends and a blank for each tab. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('\t', ' ')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n');
  }

  /**
   * The text as it is looked for: compatible forms made one (a full-width letter is the plain one),
   * small letters one by one and of no language's own, no blanks around. The database makes its
   * side the same way ({@code searched}).
   */
  public static String searched(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
