package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.transition.TransitionWay;
import org.springframework.stereotype.Component;

/** serviceTask_recordRestriction: the office has seen that the tenant is Restricted. */
@Component
class RecordRestrictionDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final TransitionWay way;

  RecordRestrictionDelegate(StepAnswers answers, TransitionWay way) {
    this.answers = answers;
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    answers.record(step);
    way.restrictionConfirmed(step.getProcessBusinessKey());
  }
}
