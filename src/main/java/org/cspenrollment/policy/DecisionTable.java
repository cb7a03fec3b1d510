package org.cspenrollment.policy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * One version of one table file, parsed. The same question is answered from memory: a table has no
 * side effects, and its answer depends on nothing but the variables it names.
 */
class DecisionTable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final int REMEMBERED = 5_000;

  private record Question(String decision, Map<String, Object> variables) {}

  private final TableText source;
  private final DmnEngine engine;
  private final FiredRules firedRules;
  private final DmnDecisionRequirementsGraph decisions;
  private final Map<String, RuleText> texts;
  private final Set<String> names;
  private final Map<String, List<String>> outputValues;
  private final Map<Question, List<FiredRule>> answers = new ConcurrentHashMap<>();

  DecisionTable(TableText source, DmnEngine engine, FiredRules firedRules) {
    var model = read(source);
    this.source = source;
    this.engine = engine;
    this.firedRules = firedRules;
    this.decisions = engine.parseDecisionRequirementsGraph(model);
    this.texts =
        model.getModelElementsByType(Rule.class).stream()
            .collect(Collectors.toUnmodifiableMap(Rule::getId, RuleText::of));
    this.names =
        model.getModelElementsByType(Text.class).stream()
            .flatMap(text -> NAME.matcher(text.getTextContent()).results())
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet());
    this.outputValues =
        model.getModelElementsByType(Output.class).stream()
            .filter(output -> output.getOutputValues() != null)
            .collect(
                Collectors.toUnmodifiableMap(
                    Output::getName, DecisionTable::values, (one, other) -> one));
  }

  private static List<String> values(Output output) {
    return QUOTED
        .matcher(output.getOutputValues().getText().getTextContent())
        .results()
        .map(value -> value.group(1))
        .toList();
  }

  /** The values an output of this table can have, in the order the table lists them. */
  List<String> outputValues(String output) {
    return outputValues.getOrDefault(output, List.of());
  }

  int version() {
    return source.version();
  }

  /** The rules of the top decision that fire. */
  List<FiredRule> evaluate(Map<String, Object> variables) {
    return evaluate(source.table(), variables);
  }

  /** The rules of one decision of this file that fire, in the order of the table. */
  List<FiredRule> evaluate(String decision, Map<String, Object> variables) {
    var named = new HashMap<>(variables);
    named.keySet().retainAll(names);
    var question = new Question(decision, named);
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    var answer = ask(decision(decision), named);
    if (answers.size() >= REMEMBERED) {
      answers.clear();
    }
    answers.put(question, answer);
    return answer;
  }

  private List<FiredRule> ask(DmnDecision decision, Map<String, Object> variables) {
    try {
      engine.evaluateDecision(decision, variables);
      return firedRules.take(decision.getKey(), texts::get);
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

  static DmnModelInstance read(TableText source) {
    return Dmn.readModelFromStream(
        new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)));
  }
}
