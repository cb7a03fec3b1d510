package org.cspenrollment.workflow.hardening.expression;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * First in line: refuses everything an expression could ask of a thing that is not plain data, a
 * delegate, or the execution; and of these everything that leads to classes or to the engine.
 */
class ExpressionAllowList extends ExpressionAllowListResolver {

  private static final List<Class<?>> PLAIN =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Enum.class,
          Collection.class,
          Map.class,
          Date.class,
          Calendar.class,
          Temporal.class,
          TemporalAmount.class,
          VariableScope.class,
          JavaDelegate.class,
          ExecutionListener.class,
          TaskListener.class);

  private static final List<String> LEADS_AWAY =
      List.of("class", "engine", "bpmnmodel", "module", "reflect", "notify", "wait");

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    check(base, property);
    return null;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    check(base, property);
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    check(base, property);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    check(base, method);
    return null;
  }

  private static void check(@Nullable Object base, @Nullable Object property) {
    if (base == null) {
      return;
    }
    boolean plain =
        base.getClass().isArray()
            || base.getClass().getName().startsWith("org.joda.time.")
            || PLAIN.stream().anyMatch(type -> type.isInstance(base));
    var name = String.valueOf(property).toLowerCase(Locale.ROOT);
    if (!plain || LEADS_AWAY.stream().anyMatch(name::contains)) {
      throw new ELException("Expressions may not use this");
    }
  }
}
