package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** serviceTask_closeCycle: the next cycle begins, the case of this one ends as it is. */
@Component
class CloseCycleDelegate implements JavaDelegate {

  private final Enforcement consequences;

  CloseCycleDelegate(Enforcement consequences) {
    this.consequences = consequences;
  }

  @Override
  public void execute(DelegateExecution step) {
    consequences.cycleOver(new CaseNumber(step.getProcessBusinessKey()));
  }
}
