package org.cspenrollment.workflow.hardening.lean;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Variables that one step hands on to another within a command. An execution notes with its row
 * whether it has any variables, and would be asked for them in every later command if it counted
 * these.
 */
final class HandedOnVariables {

  private static final MethodHandle VARIABLES = variables();

  private HandedOnVariables() {}

  /** Lets them end, before the row of their execution is written. */
  static void forget(ExecutionEntity execution) {
    var variables = variablesOf(execution);
    if (variables.isInitialized()) {
      variables.getVariables().stream()
          .filter(VariableInstanceEntity::isTransient)
          .map(VariableInstanceEntity::getName)
          .toList()
          .forEach(variables::removeVariable);
    }
  }

  @SuppressWarnings("unchecked")
  private static VariableStore<VariableInstanceEntity> variablesOf(ExecutionEntity execution) {
    try {
      return (VariableStore<VariableInstanceEntity>) VARIABLES.invoke(execution);
    } catch (Throwable e) {
      throw new IllegalStateException("The variables of an execution cannot be had", e);
    }
  }

  /** The engine gives them to classes of its own only, or reads them. */
  private static MethodHandle variables() {
    try {
      return MethodHandles.privateLookupIn(AbstractVariableScope.class, MethodHandles.lookup())
          .findVirtual(
              AbstractVariableScope.class,
              "getVariableStore",
              MethodType.methodType(VariableStore.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The engine keeps its variables elsewhere", e);
    }
  }
}
