package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_recordHandIn: the partner has handed it in, the office verifies. */
@Component
class RecordHandInDelegate implements JavaDelegate {

  private final OpenForReview office;

  RecordHandInDelegate(OpenForReview office) {
    this.office = office;
  }

  @Override
  public void execute(DelegateExecution step) {
    office.open(step);
  }
}
