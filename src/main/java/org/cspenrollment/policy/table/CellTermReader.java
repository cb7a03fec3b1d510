package org.cspenrollment.policy.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what cells name: literals, variables, and sums and products from left to right. */
final class CellTermReader {

  /** A literal of a kind that is read here. */
  static final String LITERAL = "\"[^\"\\\\]*\"|-?[0-9]+(?:\\.[0-9]+)?|true|false|null";

  private static final String OPERAND = "[0-9]+(?:\\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*";
  private static final Pattern ALONE = Pattern.compile(LITERAL);
  private static final Pattern SUM =
      Pattern.compile(
          "(?:%1$s)(?:\\s+[*]\\s+(?:%1$s))*(?:\\s+[-+]\\s+(?:%1$s))*".formatted(OPERAND));
  private static final Pattern STEP = Pattern.compile("(?:\\s+([-+*])\\s+)?(" + OPERAND + ")");
  private static final CellTerm LEFT_TO_FEEL = variables -> CellTerm.ASK_FEEL;

  private CellTermReader() {}

  /** Reads an output cell, an input expression, or one side of a comparison. */
  static CellTerm read(String expression) {
    var text = expression.strip();
    if (ALONE.matcher(text).matches()) {
      var value = literal(text);
      return variables -> value;
    }
    return SUM.matcher(text).matches() ? sum(text) : LEFT_TO_FEEL;
  }

  /** The value of a literal; whole numbers are longs, others decimals. */
  static @Nullable Object literal(String text) {
    if (text.startsWith("\"")) {
      return text.substring(1, text.length() - 1);
    }
    return switch (text) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> number(new BigDecimal(text));
    };
  }

  private static Number number(BigDecimal number) {
    return number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE
        ? (Number) number.longValueExact()
        : number;
  }

  private static CellTerm sum(String text) {
    var steps = STEP.matcher(text);
    steps.lookingAt();
    var sum = operand(steps.group(2));
    while (steps.find()) {
      sum = CellTerm.together(sum, steps.group(1).charAt(0), operand(steps.group(2)));
    }
    return sum;
  }

  private static CellTerm operand(String text) {
    if (ALONE.matcher(text).matches()) {
      var value = literal(text);
      return variables -> value;
    }
    return CellTerm.variable(text);
  }
}
