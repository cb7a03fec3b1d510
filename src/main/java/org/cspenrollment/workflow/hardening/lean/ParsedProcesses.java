package org.cspenrollment.workflow.hardening.lean;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Models of processes. One that this node has parsed is not read again by its id, which the engine
 * does once for each command, only to see whether somebody has suspended it: nobody can (decision
 * 130). Which model is the latest is asked as before.
 */
class ParsedProcesses extends ProcessDefinitionManager {

  @Override
  public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
    var read = super.getCachedResourceDefinitionEntity(id);
    return read != null
        ? read
        : Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .getProcessDefinitionCache()
            .get(id);
  }
}
