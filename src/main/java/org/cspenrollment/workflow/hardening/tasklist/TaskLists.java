package org.cspenrollment.workflow.hardening.tasklist;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.cspenrollment.workflow.hardening.lean.Sessions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the lists of Tasklist be found by {@link TasksInOrder}. */
@Component
@Order(104)
class TaskLists extends AbstractProcessEnginePlugin {

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine
        .getSessionFactories()
        .put(TaskManager.class, new Sessions(TaskManager.class, TasksInOrder::new));
  }
}
