package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Map;

/**
 * A rule that fired.
 *
 * @param outputs of this rule, by name
 * @param derived outputs of the tables that feed this one, by name
 */
public record FiredRule(
    String id, Map<String, Object> outputs, Map<String, Object> derived, RuleText text) {

  public String string(String output) {
    return (String) outputs.get(output);
  }

  /** Null if the rule leaves the output empty. */
  public Long number(String output) {
    return outputs.get(output) instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }

  /** The output as texts, whether it is one, several or none. */
  public List<String> strings(String output) {
    var value = outputs.get(output);
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
