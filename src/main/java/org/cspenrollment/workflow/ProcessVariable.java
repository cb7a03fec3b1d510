package org.cspenrollment.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * One name, one type, one place. Only text, numbers, booleans and dates are ever stored; what is
 * needed within one transaction only is handed on without being stored.
 */
public record ProcessVariable<T>(
    String name, Function<T, Object> encode, Function<Object, T> decode) {

  static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, value -> value, String.class::cast);
  }

  static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
  }

  static ProcessVariable<Integer> count(String name) {
    return new ProcessVariable<>(name, value -> value, Integer.class::cast);
  }

  static ProcessVariable<Long> number(String name) {
    return new ProcessVariable<>(name, value -> value, Long.class::cast);
  }

  static ProcessVariable<Instant> moment(String name) {
    return new ProcessVariable<>(name, Date::from, stored -> ((Date) stored).toInstant());
  }

  static <E extends Enum<E>> ProcessVariable<E> oneOf(String name, Class<E> type) {
    return new ProcessVariable<>(name, Enum::name, stored -> Enum.valueOf(type, (String) stored));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(decode);
  }

  public T require(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is missing"));
  }

  /** Hands the value on within this transaction; it is not stored. */
  public void handOn(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(encode.apply(value), true));
  }
}
