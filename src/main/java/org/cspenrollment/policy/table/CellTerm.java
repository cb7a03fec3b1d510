package org.cspenrollment.policy.table;

import java.math.BigDecimal;
import java.math.MathContext;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** What a cell names: a literal, a variable, or a sum or product of such. */
interface CellTerm {

  /** In place of a value of a kind that only FEEL itself knows how to read. */
  Object ASK_FEEL = new Object();

  /** The value: a text, a number, true or false; null is unknown; or {@link #ASK_FEEL}. */
  @Nullable Object value(VariableContext variables);

  /** The value of a variable; one that is not there at all is left to FEEL. */
  static CellTerm variable(String name) {
    return variables -> {
      var typed = variables.containsVariable(name) ? variables.resolve(name) : null;
      return typed == null ? ASK_FEEL : readable(typed.getValue());
    };
  }

  /**
   * Two numbers put together as FEEL does it; what is unknown or no number is left to FEEL.
   *
   * @param operator one of {@code + - *}
   */
  static CellTerm together(CellTerm left, char operator, CellTerm right) {
    return variables ->
        left.value(variables) instanceof Number one
                && right.value(variables) instanceof Number other
            ? together(exact(one), operator, exact(other))
            : ASK_FEEL;
  }

  private static BigDecimal together(BigDecimal left, char operator, BigDecimal right) {
    return switch (operator) {
      case '+' -> left.add(right, MathContext.DECIMAL128);
      case '-' -> left.subtract(right, MathContext.DECIMAL128);
      default -> left.multiply(right, MathContext.DECIMAL128);
    };
  }

  /** Orders two numbers by their value, whatever their types. */
  static int compare(Number one, Number other) {
    return isWhole(one) && isWhole(other)
        ? Long.compare(one.longValue(), other.longValue())
        : exact(one).compareTo(exact(other));
  }

  /** A value as it is, if it is of a kind that is read here exactly as FEEL reads it. */
  static @Nullable Object readable(@Nullable Object value) {
    var known =
        value == null
            || value instanceof String
            || value instanceof Boolean
            || value instanceof Long
            || value instanceof Integer
            || (value instanceof Double number && Double.isFinite(number));
    return known ? value : ASK_FEEL;
  }

  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer;
  }

  private static BigDecimal exact(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
