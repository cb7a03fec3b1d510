package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.LateSteps;
import org.springframework.stereotype.Component;

/** serviceTask_recordLateStep: a manager has seen to the steps of the partner that are late. */
@Component
class RecordLateStepDelegate implements JavaDelegate {

  private final StepAnswers answers;
  private final LateSteps late;

  RecordLateStepDelegate(StepAnswers answers, LateSteps late) {
    this.answers = answers;
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution step) {
    var answer = answers.record(step);
    late.followed(new CaseNumber(step.getProcessBusinessKey()), answer.comment());
  }
}
