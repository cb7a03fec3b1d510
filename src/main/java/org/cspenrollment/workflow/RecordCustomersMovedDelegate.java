package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.transition.TransitionWay;
import org.springframework.stereotype.Component;

/** serviceTask_recordCustomersMoved: every customer is moved or closed, and the way ends. */
@Component
class RecordCustomersMovedDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final TransitionWay way;

  RecordCustomersMovedDelegate(StepAnswers answers, TransitionWay way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    way.complete(step.getProcessBusinessKey(), answer.comment());
  }
}
