package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.CaseProgress;
import org.springframework.stereotype.Component;

/** serviceTask_recordElection: the partner goes on as a reseller of an indirect provider. */
@Component
class RecordElectionDelegate implements JavaDelegate {

  private final CaseProgress progress;

  RecordElectionDelegate(CaseProgress progress) {
    this.progress = progress;
  }

  @Override
  public void execute(DelegateExecution step) {
    progress.movedToResellerPath(step.getProcessBusinessKey());
  }
}
