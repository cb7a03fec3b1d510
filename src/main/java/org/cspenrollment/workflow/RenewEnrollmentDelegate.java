package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.CaseProgress;
import org.springframework.stereotype.Component;

/** serviceTask_renewEnrollment: the partner is renewed and its next cycle is scheduled. */
@Component
class RenewEnrollmentDelegate implements JavaDelegate {

  private final CaseProgress progress;

  RenewEnrollmentDelegate(CaseProgress progress) {
    this.progress = progress;
  }

  @Override
  public void execute(DelegateExecution step) {
    progress.renewed(step.getProcessBusinessKey());
  }
}
