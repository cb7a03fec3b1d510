package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.CaseOutcome;
import org.springframework.stereotype.Component;

/** serviceTask_renewEnrollment: the partner is renewed and its next cycle is scheduled. */
@Component
class RenewEnrollmentDelegate implements JavaDelegate {

  private final CaseOutcome outcome;

  RenewEnrollmentDelegate(CaseOutcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution step) {
    outcome.renewed(step.getProcessBusinessKey());
  }
}
