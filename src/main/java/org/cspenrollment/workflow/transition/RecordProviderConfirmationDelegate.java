package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.ResellerTransitionService;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/** serviceTask_recordProviderConfirmation: whether the partner is linked to its provider. */
@Component
class RecordProviderConfirmationDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final ResellerTransitionService way;

  RecordProviderConfirmationDelegate(StepAnswers answers, ResellerTransitionService way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    way.providerAnswered(
            new CaseNumber(step.getProcessBusinessKey()), answer.agrees(), answer.comment())
        .ifPresent(due -> CaseVariables.OFFICE_DUE.handOn(step, DueDates.endOf(due)));
  }
}
