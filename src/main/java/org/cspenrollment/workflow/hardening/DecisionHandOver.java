package org.cspenrollment.workflow.hardening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The result of a business rule task ends with the task, unless it is stored as an object, which we
 * do not want. So it is handed to the step behind the task, within the transaction only.
 */
@Component
@Order(101)
class DecisionHandOver extends AbstractProcessEnginePlugin {

  private static final String RESULT = "decisionResult";

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration
        .getCustomPostBPMNParseListeners()
        .add(
            new ModelParseListener() {
              @Override
              public void parseBusinessRuleTask(
                  Element element, ScopeImpl scope, ActivityImpl activity) {
                activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    (ExecutionListener) DecisionHandOver::handOver);
              }
            });
  }

  private static void handOver(DelegateExecution step) {
    step.getProcessInstance()
        .setVariableLocal(RESULT, Variables.untypedValue(step.getVariable(RESULT), true));
  }
}
