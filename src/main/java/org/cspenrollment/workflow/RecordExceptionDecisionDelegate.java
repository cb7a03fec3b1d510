package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.policy.OutcomeDecision;
import org.cspenrollment.review.Decisions;
import org.springframework.stereotype.Component;

/** serviceTask_recordExceptionDecision: takes the manager's decision into the case. */
@Component
class RecordExceptionDecisionDelegate implements JavaDelegate {

  private final Decisions decisions;
  private final DueDates dueDates;

  RecordExceptionDecisionDelegate(Decisions decisions, DueDates dueDates) {
    this.decisions = decisions;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var decided =
        decisions.recordException(
            CompletedTask.of(step), CaseVariables.VERDICT.find(step).orElse(null));
    CaseVariables.DECISION.handOn(
        step,
        (decided == OutcomeDecision.RENEW_WITH_NOTES ? OutcomeDecision.RENEW : decided).name());
    CaseVariables.OFFICE_DUE.handOn(step, dueDates.ofReview(step.getProcessBusinessKey()));
  }
}
