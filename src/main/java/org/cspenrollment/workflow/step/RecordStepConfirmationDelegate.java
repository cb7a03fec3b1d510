package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.decision.Decisions;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/**
 * serviceTask_recordStepConfirmation: takes the step of the ladder, or remembers when to ask again.
 */
@Component
class RecordStepConfirmationDelegate implements JavaDelegate {

  private final Decisions decisions;
  private final DueDates dueDates;

  RecordStepConfirmationDelegate(Decisions decisions, DueDates dueDates) {
    this.decisions = decisions;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseVariables.STEP_CONFIRMED.handOn(
        step,
        decisions.recordStepConfirmation(CompletedTask.of(step), CaseVariables.VERDICT.find(step)));
    CaseVariables.ASKED_AGAIN.handOn(
        step, dueDates.ofRepetition(new CaseNumber(step.getProcessBusinessKey())));
  }
}
