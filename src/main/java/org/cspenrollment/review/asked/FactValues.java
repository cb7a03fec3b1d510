package org.cspenrollment.review.asked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.policy.verdict.FactField;

/** What a fact can be, and what is wrong with a value that is not. */
final class FactValues {

  private static final int TEXT_LENGTH = 200;
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

  private FactValues() {}

  /** What is wrong with a value, in words that follow the name of its field; empty: nothing. */
  static Optional<String> wrong(FactField field, Object value) {
    return switch (field.type()) {
      case TEXT -> unless(isLine(value), "must be text of at most 200 characters on one line");
      case CHOICE ->
          unless(isOneOf(field.choices(), value), "must be one of " + names(field.choices()));
      case BOOLEAN -> unless(value instanceof Boolean, "must be true or false");
      case DATE -> DaySpan.RECORDED.faultOf(value);
      case INTEGER, CENTS ->
          unless(isWhole(value) && isNotBelowZero(value), "must be a whole number, 0 or more");
      case DECIMAL ->
          unless(isNumber(value) && isNotBelowZero(value), "must be a number, 0 or more");
      case PERCENT -> unless(isNumber(value), "must be a number");
    };
  }

  private static Optional<String> unless(boolean right, String why) {
    return right ? Optional.empty() : Optional.of(why);
  }

  private static boolean isLine(Object value) {
    return value instanceof String text
        && text.length() <= TEXT_LENGTH
        && PlainText.faultOfLine(text).isEmpty();
  }

  private static boolean isOneOf(List<String> choices, Object value) {
    return value instanceof String text && choices.contains(text);
  }

  private static String names(List<String> choices) {
    return String.join(", ", choices);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number number && decimal(number).abs().compareTo(LARGEST) <= 0;
  }

  private static boolean isNotBelowZero(Object value) {
    return isNumber(value) && decimal((Number) value).signum() >= 0;
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
