package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.review.Reviews;
import org.springframework.stereotype.Component;

/** serviceTask_recordExceptionDecision: takes the manager's decision into the case. */
@Component
class RecordExceptionDecisionDelegate implements JavaDelegate {

  private final Reviews reviews;
  private final DueDates dueDates;

  RecordExceptionDecisionDelegate(Reviews reviews, DueDates dueDates) {
    this.reviews = reviews;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var remedied =
        reviews.recordExceptionDecision(
            CompletedTask.of(step), CaseVariables.VERDICT.find(step).orElse(null));
    RecordRequirementsDelegate.nextRound(step, remedied);
    CaseVariables.OFFICE_DUE.handOn(step, dueDates.ofReview(step.getProcessBusinessKey()));
  }
}
