package org.cspenrollment.workflow.hardening;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard on every user task of every model, where nobody can leave it out. */
@Component
@Order(100)
class TaskRules extends AbstractProcessEnginePlugin {

  private final ObjectProvider<UserTaskGuard> guard;

  TaskRules(ObjectProvider<UserTaskGuard> guard) {
    this.guard = guard;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration
        .getCustomPostBPMNParseListeners()
        .add(
            new ModelParseListener() {
              @Override
              public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task =
                    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    assigned -> guard.getObject().onAssignment(assigned));
                task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> guard.getObject().onCompletion(completed));
              }
            });
  }
}
