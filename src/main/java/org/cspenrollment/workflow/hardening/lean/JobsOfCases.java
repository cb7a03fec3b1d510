package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;

/**
 * Jobs: timers, and steps that wait for their turn. No message is delivered by one, so none is
 * looked for when a process no longer waits for its message.
 */
class JobsOfCases extends JobManager {

  private final RowsOfExecutions<JobEntity> ahead = new RowsOfExecutions<>();

  /** The jobs of these executions, in one statement. */
  @SuppressWarnings("unchecked")
  void readAhead(List<String> executionIds) {
    List<JobEntity> all =
        getDbEntityManager().selectList(LeanStatements.JOBS_OF_EXECUTIONS, executionIds);
    ahead.keep(executionIds, all, JobEntity::getExecutionId);
  }

  @Override
  public List<JobEntity> findJobsByExecutionId(String executionId) {
    var known = ahead.take(executionId);
    return known == null ? super.findJobsByExecutionId(executionId) : known;
  }

  @Override
  public List<JobEntity> findJobsByConfiguration(
      String type, String configuration, @Nullable String tenant) {
    return ProcessEventJobHandler.TYPE.equals(type)
        ? new ArrayList<>()
        : super.findJobsByConfiguration(type, configuration, tenant);
  }
}
