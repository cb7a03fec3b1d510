package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * A list of literals of one kind, one of which the input equals.
 *
 * @param kind of all values
 */
record Equality(Class<?> kind, Set<Object> values) implements UnaryTest {

  /** Of the values of literals; a list of several kinds, or with unknown in it, is left to FEEL. */
  static UnaryTest of(List<@Nullable Object> literals) {
    if (literals.size() == 1 && literals.get(0) == null) {
      return (input, variables) -> Answer.of(input == null);
    }
    for (var kind : List.of(String.class, Boolean.class, Long.class)) {
      if (literals.stream().allMatch(kind::isInstance)) {
        return new Equality(kind, literals.stream().collect(Collectors.toUnmodifiableSet()));
      }
    }
    return LEFT_TO_FEEL;
  }

  @Override
  public Answer test(@Nullable Object input, VariableContext variables) {
    if (input == null) {
      return Answer.FITS_NOT;
    }
    if (input instanceof Integer number) {
      return kind == Long.class ? Answer.of(values.contains(number.longValue())) : Answer.ASK_FEEL;
    }
    return kind.isInstance(input) ? Answer.of(values.contains(input)) : Answer.ASK_FEEL;
  }
}
