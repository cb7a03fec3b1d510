package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.BeginningTransitions;
import org.springframework.stereotype.Component;

/** serviceTask_recordRestriction: the office has seen that the tenant is Restricted. */
@Component
class RecordRestrictionDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final BeginningTransitions way;

  RecordRestrictionDelegate(StepAnswers answers, BeginningTransitions way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    answers.record(step);
    way.restrictionConfirmed(new CaseNumber(step.getProcessBusinessKey()));
  }
}
