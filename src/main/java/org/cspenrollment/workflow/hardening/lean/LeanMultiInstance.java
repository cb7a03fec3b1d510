package org.cspenrollment.workflow.hardening.lean;

import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A parallel multi-instance activity that stores no variables. The engine's own keeps four counters
 * and the element of each instance; whether all instances have ended it sees from its executions,
 * and the element is asked for only while an instance begins. Counters that an earlier release has
 * stored are left as they are, and end with their execution.
 */
class LeanMultiInstance extends ParallelMultiInstanceActivityBehavior {

  private static final Integer NOT_COUNTED = 0;

  LeanMultiInstance(MultiInstanceActivityBehavior modelled) {
    setCollectionVariable(modelled.getCollectionVariable());
    setCollectionExpression(modelled.getCollectionExpression());
    setCollectionElementVariable(modelled.getCollectionElementVariable());
  }

  @Override
  protected void setLoopVariable(ActivityExecution execution, String name, Object value) {
    if (name.equals(collectionElementVariable)) {
      execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
  }

  @Override
  protected Integer getLoopVariable(ActivityExecution execution, String name) {
    return NOT_COUNTED;
  }

  @Override
  protected Integer getLocalLoopVariable(ActivityExecution execution, String name) {
    return NOT_COUNTED;
  }
}
