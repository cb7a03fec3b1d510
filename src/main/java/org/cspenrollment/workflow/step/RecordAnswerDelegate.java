package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordAnswer: the partner has answered, the office verifies again. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

  private final OpenForReview office;

  RecordAnswerDelegate(OpenForReview office) {
    this.office = office;
  }

  @Override
  public void execute(DelegateExecution step) {
    office.open(step);
  }
}
