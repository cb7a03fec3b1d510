package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.decision.CaseEndings;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** serviceTask_renewEnrollment: the partner is renewed and its next cycle is scheduled. */
@Component
class RenewEnrollmentDelegate implements JavaDelegate {

  private final CaseEndings endings;

  RenewEnrollmentDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution step) {
    endings.renewed(new CaseNumber(step.getProcessBusinessKey()));
  }
}
