package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param outputs of this rule, by name; null where the rule leaves one empty
 * @param derived outputs of the tables that feed this one, by name
 */
public record FiredRule(
    String id,
    Map<String, @Nullable Object> outputs,
    Map<String, @Nullable Object> derived,
    RuleText text) {

  /**
   * The text an output has.
   *
   * @throws IllegalStateException if the rule leaves the output empty
   */
  public String string(String output) {
    return optionalString(output).orElseThrow(() -> empty(output));
  }

  /** The text an output has, unless the rule leaves it empty. */
  public Optional<String> optionalString(String output) {
    return Optional.ofNullable((String) outputs.get(output));
  }

  /**
   * The whole number an output has.
   *
   * @throws IllegalStateException if the rule leaves the output empty
   */
  public long number(String output) {
    return optionalNumber(output).orElseThrow(() -> empty(output));
  }

  /** The whole number an output has, unless the rule leaves it empty. */
  public Optional<Long> optionalNumber(String output) {
    return outputs.get(output) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** The output as texts, whether it is one, several or none. */
  public List<String> strings(String output) {
    var value = outputs.get(output);
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  private IllegalStateException empty(String output) {
    return new IllegalStateException("Rule " + id + " leaves " + output + " empty");
  }
}
