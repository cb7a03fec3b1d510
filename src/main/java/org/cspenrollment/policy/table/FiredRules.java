package org.cspenrollment.policy.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/** Collects which rules fire while one thread evaluates one decision and those that feed it. */
class FiredRules implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> events =
      ThreadLocal.withInitial(ArrayList::new);

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    events.get().add(event);
  }

  /** Forgets what fired and hands over the rules of one decision, in the order of the table. */
  List<FiredRule> take(String decision, Function<String, RuleText> texts) {
    var taken = events.get();
    events.remove();
    var derived = new HashMap<String, @Nullable Object>();
    var fired = new ArrayList<DmnEvaluatedDecisionRule>();
    for (var event : taken) {
      if (event.getDecisionTable().getKey().equals(decision)) {
        fired.addAll(event.getMatchingRules());
      } else {
        event.getMatchingRules().forEach(rule -> derived.putAll(outputs(rule)));
      }
    }
    return fired.stream()
        .map(rule -> new FiredRule(rule.getId(), outputs(rule), derived, texts.apply(rule.getId())))
        .toList();
  }

  /** Forgets what fired, after an evaluation that failed. */
  void clear() {
    events.remove();
  }

  private static Map<String, @Nullable Object> outputs(DmnEvaluatedDecisionRule rule) {
    var outputs = new HashMap<String, @Nullable Object>();
    rule.getOutputEntries()
        .values()
        .forEach(output -> outputs.put(output.getOutputName(), output.getValue().getValue()));
    return outputs;
  }
}
