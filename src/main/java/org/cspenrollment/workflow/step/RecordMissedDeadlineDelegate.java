package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** serviceTask_recordMissedDeadline: the time for evidence or an answer is over. */
@Component
class RecordMissedDeadlineDelegate implements JavaDelegate {

  private final CaseProgress progress;

  RecordMissedDeadlineDelegate(CaseProgress progress) {
    this.progress = progress;
  }

  @Override
  public void execute(DelegateExecution step) {
    progress.deadlineMissed(
        new CaseNumber(step.getProcessBusinessKey()),
        new RequirementId(CaseVariables.REQUIREMENT.require(step)));
  }
}
