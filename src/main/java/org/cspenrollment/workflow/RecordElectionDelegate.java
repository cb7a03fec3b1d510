package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.CaseOutcome;
import org.springframework.stereotype.Component;

/** serviceTask_recordElection: the partner goes on as a reseller of an indirect provider. */
@Component
class RecordElectionDelegate implements JavaDelegate {

  private final CaseOutcome outcome;

  RecordElectionDelegate(CaseOutcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution step) {
    outcome.movedToResellerPath(step.getProcessBusinessKey());
  }
}
