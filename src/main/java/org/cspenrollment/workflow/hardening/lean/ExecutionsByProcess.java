package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;

/**
 * Executions, of which a command that asks for one soon needs the whole process: all are read with
 * the first. The engine reads the one, then the process, then all of them once more.
 */
class ExecutionsByProcess extends ExecutionManager {

  private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

  @Override
  public @Nullable ExecutionEntity findExecutionById(String id) {
    var known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
    if (known != null) {
      return known;
    }
    var all = withAllOfItsProcess(id);
    all.stream().findFirst().ifPresent(one -> read.put(one.getProcessInstanceId(), all));
    return all.stream().filter(one -> one.getId().equals(id)).findFirst().orElse(null);
  }

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
    var all = read.get(processInstanceId);
    return all == null
        ? super.findExecutionsByProcessInstanceId(processInstanceId)
        : new ArrayList<>(all);
  }

  /** All executions of these processes, in one statement. */
  @SuppressWarnings("unchecked")
  List<ExecutionEntity> readAhead(List<String> processInstanceIds) {
    List<ExecutionEntity> all =
        getDbEntityManager().selectList(LeanStatements.EXECUTIONS_OF_PROCESSES, processInstanceIds);
    read.putAll(all.stream().collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId)));
    return all;
  }

  /** What is written now is no longer what was read. */
  @Override
  public void flush() {
    read.clear();
    super.flush();
  }

  @SuppressWarnings("unchecked")
  private List<ExecutionEntity> withAllOfItsProcess(String id) {
    return getDbEntityManager().selectList(LeanStatements.EXECUTIONS_OF_ITS_PROCESS, id);
  }
}
