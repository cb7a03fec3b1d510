package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Consequences;
import org.springframework.stereotype.Component;

/** serviceTask_closeCycle: the next cycle begins, the case of this one ends as it is. */
@Component
class CloseCycleDelegate implements JavaDelegate {

  private final Consequences consequences;

  CloseCycleDelegate(Consequences consequences) {
    this.consequences = consequences;
  }

  @Override
  public void execute(DelegateExecution step) {
    consequences.cycleOver(step.getProcessBusinessKey());
  }
}
