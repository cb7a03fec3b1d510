package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.decision.LateOffice;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** serviceTask_endVerification: a manager has decided the held case, verification ends. */
@Component
class EndVerificationDelegate implements JavaDelegate {

  private final LateOffice lateOffice;

  EndVerificationDelegate(LateOffice lateOffice) {
    this.lateOffice = lateOffice;
  }

  @Override
  public void execute(DelegateExecution step) {
    lateOffice.decided(new CaseNumber(step.getProcessBusinessKey()));
  }
}
