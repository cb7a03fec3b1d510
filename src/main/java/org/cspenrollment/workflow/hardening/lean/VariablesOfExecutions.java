package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/**
 * Variables, which belong to executions: a task has none of its own (the database refuses it), so
 * none is looked for whenever one is claimed, asked something or ends.
 */
class VariablesOfExecutions extends VariableInstanceManager {

  private final RowsOfExecutions<VariableInstanceEntity> ahead = new RowsOfExecutions<>();

  /** The variables of these executions, in one statement. */
  @SuppressWarnings("unchecked")
  void readAhead(List<String> executionIds) {
    List<VariableInstanceEntity> all =
        getDbEntityManager().selectList(LeanStatements.VARIABLES_OF_EXECUTIONS, executionIds);
    ahead.keep(executionIds, all, VariableInstanceEntity::getExecutionId);
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
      String executionId, @Nullable Collection<String> names) {
    var known = names == null || names.isEmpty() ? ahead.take(executionId) : null;
    return known == null
        ? super.findVariableInstancesByExecutionIdAndVariableNames(executionId, names)
        : known;
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
      String taskId, @Nullable Collection<String> names) {
    return new ArrayList<>();
  }
}
