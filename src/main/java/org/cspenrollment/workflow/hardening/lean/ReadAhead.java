package org.cspenrollment.workflow.hardening.lean;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads at once what completing several tasks in one command needs, instead of task by task. */
public final class ReadAhead {

  private ReadAhead() {}

  /** Within a command: these tasks, their processes, and the variables and timers of these. */
  @SuppressWarnings("unchecked")
  public static void of(Collection<String> taskIds) {
    var command = Context.getCommandContext();
    List<TaskEntity> tasks =
        command.getDbEntityManager().selectList(LeanStatements.TASKS_BY_ID, List.copyOf(taskIds));
    if (tasks.isEmpty()) {
      return;
    }
    var processes = tasks.stream().map(TaskEntity::getProcessInstanceId).distinct().toList();
    var executions =
        ((ExecutionsByProcess) command.getExecutionManager())
            .readAhead(processes).stream().map(ExecutionEntity::getId).toList();
    ((VariablesOfExecutions) command.getVariableInstanceManager()).readAhead(executions);
    ((JobsOfCases) command.getJobManager()).readAhead(executions);
  }
}
