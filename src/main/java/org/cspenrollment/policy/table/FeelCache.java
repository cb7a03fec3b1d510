package org.cspenrollment.policy.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Camunda's FEEL with a memory for cells. FEEL builds all its functions anew for every cell, which
 * is nearly all the time a table takes; but a cell has no side effects, and what it answers depends
 * on nothing but its text and the variables the text names. Cells that ask for the time or for
 * chance are always asked again.
 */
public class FeelCache implements FeelEngine {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern CHANGING = Pattern.compile("\\b(now|today|random)\\b");
  private static final int REMEMBERED = 50_000;
  private static final Object ABSENT = new Object();

  private record Cell(String expression, List<Object> values) {}

  private final FeelEngine feel;
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final Map<Cell, Optional<Object>> answers = new ConcurrentHashMap<>();

  public FeelCache(FeelEngine feel) {
    this.feel = feel;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Camunda's signature
  public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
    Supplier<@Nullable Object> ask = () -> feel.evaluateSimpleExpression(expression, variables);
    return (T) remembered(expression, "", variables, ask);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String inputVariable, VariableContext variables) {
    Supplier<@Nullable Object> ask =
        () -> feel.evaluateSimpleUnaryTests(expression, inputVariable, variables);
    return Boolean.TRUE.equals(remembered(expression, inputVariable, variables, ask));
  }

  private @Nullable Object remembered(
      String expression, String input, VariableContext variables, Supplier<@Nullable Object> ask) {
    if (CHANGING.matcher(expression).find()) {
      return ask.get();
    }
    var cell = new Cell(expression, values(expression, input, variables));
    var known = answers.get(cell);
    if (known == null) {
      known = Optional.ofNullable(ask.get());
      if (answers.size() >= REMEMBERED) {
        answers.clear();
      }
      answers.put(cell, known);
    }
    return known.orElse(null);
  }

  /** The kind of question, the input if there is one, and every variable the text names. */
  private List<Object> values(String expression, String input, VariableContext variables) {
    var values = new ArrayList<Object>();
    values.add(input);
    if (!input.isEmpty()) {
      values.add(value(input, variables));
    }
    for (var name : names.computeIfAbsent(expression, FeelCache::namesIn)) {
      values.add(value(name, variables));
    }
    return values;
  }

  private static Object value(String name, VariableContext variables) {
    if (!variables.containsVariable(name)) {
      return ABSENT;
    }
    var value = variables.resolve(name);
    return value == null ? Arrays.asList((Object) null) : Arrays.asList(value.getValue());
  }

  private static List<String> namesIn(String expression) {
    return NAME.matcher(expression).results().map(MatchResult::group).distinct().toList();
  }
}
