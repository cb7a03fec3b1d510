package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.review.Reviews;
import org.springframework.stereotype.Component;

/** serviceTask_recordDemotionConfirmation: takes what a second person says of a demotion. */
@Component
class RecordDemotionConfirmationDelegate implements JavaDelegate {

  private final Reviews reviews;
  private final DueDates dueDates;

  RecordDemotionConfirmationDelegate(Reviews reviews, DueDates dueDates) {
    this.reviews = reviews;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseVariables.DEMOTION.handOn(
        step,
        reviews.recordDemotionConfirmation(
            CompletedTask.of(step), CaseVariables.VERDICT.find(step).orElse(null)));
    CaseVariables.OFFICE_DUE.handOn(step, dueDates.ofReview(step.getProcessBusinessKey()));
  }
}
