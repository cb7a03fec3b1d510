package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.transition.TransitionWay;
import org.springframework.stereotype.Component;

/** serviceTask_recordEnrollmentConfirmation: whether the enrollment as a reseller is approved. */
@Component
class RecordEnrollmentConfirmationDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final TransitionWay way;

  RecordEnrollmentConfirmationDelegate(StepAnswers answers, TransitionWay way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    way.enrollmentAnswered(step.getProcessBusinessKey(), answer.agrees(), answer.comment());
  }
}
