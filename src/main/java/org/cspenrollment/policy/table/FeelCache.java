package org.cspenrollment.policy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Camunda's FEEL with a memory for cells. FEEL builds all its functions anew for every cell, which
 * is nearly all the time a table takes; but a cell has no side effects, and what it answers depends
 * on nothing but its text and the variables the text names: it is given no others. Cells that ask
 * for the time or for chance are always asked again.
 */
public class FeelCache implements FeelEngine {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern CHANGING = Pattern.compile("\\b(now|today|random)\\b");
  private static final int REMEMBERED = 10_000;

  /** The value of a variable; null is one that is there, but unknown. */
  private record Named(String name, @Nullable Object value) {}

  /**
   * A cell, and all that its answer depends on.
   *
   * @param input the name of the input variable; empty for an expression
   * @param named the variables that are there; a text may name others
   */
  private record Cell(String expression, String input, List<Named> named) {

    VariableContext variables() {
      var variables = Variables.createVariables();
      named.forEach(one -> variables.putValue(one.name(), one.value()));
      return variables.asVariableContext();
    }
  }

  private final FeelEngine feel;
  private final ConcurrentLruCache<String, List<String>> names =
      new ConcurrentLruCache<>(REMEMBERED, FeelCache::namesIn);
  private final ConcurrentLruCache<Cell, Optional<Object>> answers =
      new ConcurrentLruCache<>(REMEMBERED, this::ask);

  public FeelCache(FeelEngine feel) {
    this.feel = feel;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Camunda's signature
  public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
    return (T) answer(cell(expression, "", variables)).orElse(null);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    return answer(cell(expression, inputVariable, variables)).equals(Optional.of(true));
  }

  private Optional<Object> answer(Cell cell) {
    return CHANGING.matcher(cell.expression()).find() ? ask(cell) : answers.get(cell);
  }

  private Optional<Object> ask(Cell cell) {
    return Optional.ofNullable(
        cell.input().isEmpty()
            ? feel.evaluateSimpleExpression(cell.expression(), cell.variables())
            : (Object)
                feel.evaluateSimpleUnaryTests(cell.expression(), cell.input(), cell.variables()));
  }

  private Cell cell(String expression, String input, VariableContext variables) {
    var named = new ArrayList<Named>();
    if (!input.isEmpty()) {
      add(input, variables, named);
    }
    names.get(expression).forEach(name -> add(name, variables, named));
    return new Cell(expression, input, named);
  }

  private static void add(String name, VariableContext variables, List<Named> named) {
    if (variables.containsVariable(name)) {
      var value = variables.resolve(name);
      named.add(new Named(name, value == null ? null : value.getValue()));
    }
  }

  private static List<String> namesIn(String expression) {
    return NAME.matcher(expression).results().map(MatchResult::group).distinct().toList();
  }
}
