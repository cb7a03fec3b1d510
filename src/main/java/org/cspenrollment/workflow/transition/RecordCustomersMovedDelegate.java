package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.CompletingTransitions;
import org.springframework.stereotype.Component;

/** serviceTask_recordCustomersMoved: every customer is moved or closed, and the way ends. */
@Component
class RecordCustomersMovedDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final CompletingTransitions way;

  RecordCustomersMovedDelegate(StepAnswers answers, CompletingTransitions way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    way.complete(new CaseNumber(step.getProcessBusinessKey()), answer.comment());
  }
}
