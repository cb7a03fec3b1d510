package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * What a table file says beside what the engine evaluates.
 *
 * @param texts the annotations of its rules, by rule
 * @param outputValues what an output can be, by output, in the order of the file
 * @param names every name its expressions use
 */
record TableWords(
    Map<String, RuleText> texts, Map<String, List<String>> outputValues, Set<String> names) {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Reads them from the model of a file. */
  static TableWords of(DmnModelInstance model) {
    return new TableWords(
        model.getModelElementsByType(Rule.class).stream()
            .collect(Collectors.toUnmodifiableMap(Rule::getId, RuleText::of)),
        model.getModelElementsByType(Output.class).stream()
            .filter(output -> output.getOutputValues() != null)
            .collect(
                Collectors.toUnmodifiableMap(
                    Output::getName, TableWords::values, (one, other) -> one)),
        model.getModelElementsByType(Text.class).stream()
            .map(expression -> QUOTED.matcher(expression.getTextContent()).replaceAll(" "))
            .flatMap(expression -> NAME.matcher(expression).results())
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The annotations of a rule of this file. */
  RuleText text(String rule) {
    return Objects.requireNonNull(texts.get(rule), "Every rule of the file has been read");
  }

  private static List<String> values(Output output) {
    return QUOTED
        .matcher(output.getOutputValues().getText().getTextContent())
        .results()
        .map(value -> value.group(1))
        .toList();
  }
}
