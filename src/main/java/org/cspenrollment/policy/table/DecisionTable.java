package org.cspenrollment.policy.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;

/** One version of one table file, parsed. */
public class DecisionTable {

  private final TableText source;
  private final DmnEngine engine;
  private final FiredRules firedRules;
  private final DmnDecisionRequirementsGraph decisions;
  private final TableWords words;

  DecisionTable(TableText source, DmnEngine engine, FiredRules firedRules) {
    var model = read(source);
    this.source = source;
    this.engine = engine;
    this.firedRules = firedRules;
    this.decisions = engine.parseDecisionRequirementsGraph(model);
    this.words = TableWords.of(model);
  }

  /** Whether an expression of this file reads a variable of this name. */
  public boolean reads(String variable) {
    return words.names().contains(variable);
  }

  /** Of these variables those that an expression of this file reads, unknown ones too. */
  public Map<String, @Nullable Object> read(Map<String, @Nullable Object> variables) {
    var read = new HashMap<String, @Nullable Object>();
    for (var name : words.names()) {
      if (variables.containsKey(name)) {
        read.put(name, variables.get(name));
      }
    }
    return read;
  }

  /** The values an output of this table can have, in the order the table lists them. */
  public List<String> outputValues(String output) {
    return words.outputValues().getOrDefault(output, List.of());
  }

  /** Which version of the table this is. */
  public int version() {
    return source.version();
  }

  /** The rules of the top decision that fire. */
  public List<FiredRule> evaluate(Map<String, @Nullable Object> variables) {
    return evaluate(source.table(), variables);
  }

  /**
   * The first rule of the top decision that fires.
   *
   * @throws IllegalStateException if none does, which a complete table never lets happen
   */
  public FiredRule first(Map<String, @Nullable Object> variables) {
    return evaluate(variables).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No rule of " + source.table() + " fits " + variables));
  }

  /** The rules of one decision of this file that fire, in the order of the table. */
  public List<FiredRule> evaluate(String key, Map<String, @Nullable Object> variables) {
    try {
      // the engine copies what it is given for every table it asks
      engine.evaluateDecision(decision(key), read(variables));
      return firedRules.take(key, words::text);
    } finally {
      firedRules.clear();
    }
  }

  private DmnDecision decision(String key) {
    var decision = decisions.getDecision(key);
    if (decision == null) {
      throw new IllegalArgumentException(source.table() + ".dmn has no decision " + key);
    }
    return decision;
  }

  /** The model of a text, not yet parsed for evaluation. */
  public static DmnModelInstance read(TableText source) {
    return Dmn.readModelFromStream(
        new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)));
  }
}
