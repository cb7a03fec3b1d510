package org.cspenrollment.policy.table;

import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * A number that the input lies below or above; nothing lies below or above the unknown.
 *
 * @param orEqual whether the number itself fits too
 */
record Comparison(boolean below, boolean orEqual, CellTerm bound) implements UnaryTest {

  /**
   * Of an operator as it is written.
   *
   * @param operator {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  static Comparison of(String operator, CellTerm bound) {
    return new Comparison(operator.startsWith("<"), operator.endsWith("="), bound);
  }

  @Override
  public Answer test(@Nullable Object input, VariableContext variables) {
    var end = bound.value(variables);
    if (input instanceof Number one && end instanceof Number other) {
      int order = CellTerm.compare(one, other);
      return Answer.of(order == 0 ? orEqual : order < 0 == below);
    }
    return isNumber(input) && isNumber(end) ? Answer.FITS_NOT : Answer.ASK_FEEL;
  }

  private static boolean isNumber(@Nullable Object value) {
    return value == null || value instanceof Number;
  }
}
