package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.decision.Decisions;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/** serviceTask_recordDemotionConfirmation: takes what a second person says of a demotion. */
@Component
class RecordDemotionConfirmationDelegate implements JavaDelegate {

  private final Decisions decisions;
  private final DueDates dueDates;

  RecordDemotionConfirmationDelegate(Decisions decisions, DueDates dueDates) {
    this.decisions = decisions;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseVariables.DEMOTION.handOn(
        step,
        decisions.recordDemotionConfirmation(
            CompletedTask.of(step), CaseVariables.VERDICT.find(step)));
    CaseVariables.OFFICE_DUE.handOn(
        step, dueDates.ofReview(new CaseNumber(step.getProcessBusinessKey())));
  }
}
