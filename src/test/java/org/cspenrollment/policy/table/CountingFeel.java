package org.cspenrollment.policy.table;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** A FEEL that counts how often it is asked. */
final class CountingFeel implements FeelEngine {

  private final FeelEngine feel;
  private int asked;

  CountingFeel(FeelEngine feel) {
    this.feel = feel;
  }

  int asked() {
    return asked;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // Camunda's signature
  public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
    asked++;
    return feel.evaluateSimpleExpression(expression, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String input, VariableContext variables) {
    asked++;
    return feel.evaluateSimpleUnaryTests(expression, input, variables);
  }
}
