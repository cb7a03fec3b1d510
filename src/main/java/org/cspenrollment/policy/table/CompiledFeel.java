package org.cspenrollment.policy.table;

import java.math.BigDecimal;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * FEEL whose usual cells are read once and then compared directly; a cell or a value that is not
 * usual is given to the FEEL behind it. Hit policies and types stay the DMN engine's.
 */
class CompiledFeel implements FeelEngine {

  private static final int CELLS = 20_000;

  private final FeelEngine feel;
  private final ConcurrentLruCache<String, UnaryTest> tests =
      new ConcurrentLruCache<>(CELLS, CellReader::read);
  private final ConcurrentLruCache<String, CellTerm> terms =
      new ConcurrentLruCache<>(CELLS, CellTermReader::read);

  CompiledFeel(FeelEngine feel) {
    this.feel = feel;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Camunda's signature
  public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
    var value = terms.get(expression).value(variables);
    return value == CellTerm.ASK_FEEL
        ? feel.evaluateSimpleExpression(expression, variables)
        : (T) unpacked(value);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    var input = CellTerm.variable(inputVariable).value(variables);
    var answer =
        input == CellTerm.ASK_FEEL
            ? UnaryTest.Answer.ASK_FEEL
            : tests.get(expression).test(input, variables);
    return switch (answer) {
      case FITS -> true;
      case FITS_NOT -> false;
      case ASK_FEEL -> feel.evaluateSimpleUnaryTests(expression, inputVariable, variables);
    };
  }

  /** Numbers as FEEL gives them back: whole ones as longs where they fit, others as doubles. */
  private static @Nullable Object unpacked(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof Double || value instanceof BigDecimal) {
      var number = new BigDecimal(value.toString());
      return number.remainder(BigDecimal.ONE).signum() == 0
              && number.toBigInteger().bitLength() < Long.SIZE
          ? (Object) number.longValue()
          : (Object) number.doubleValue();
    }
    return value;
  }
}
