package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.ResellerTransitionService;
import org.springframework.stereotype.Component;

/**
 * serviceTask_recordAgreementConfirmation: whether the agreement of indirect resellers is accepted.
 */
@Component
class RecordAgreementConfirmationDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final ResellerTransitionService way;

  RecordAgreementConfirmationDelegate(StepAnswers answers, ResellerTransitionService way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    way.agreementAnswered(
        new CaseNumber(step.getProcessBusinessKey()), answer.agrees(), answer.comment());
  }
}
