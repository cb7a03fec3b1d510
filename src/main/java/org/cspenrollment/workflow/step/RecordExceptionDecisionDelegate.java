package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.decision.CaseOutcome;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.review.decision.Decisions;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/**
 * serviceTask_recordExceptionDecision: takes the manager's decision into the case. Where something
 * is remedied, the list goes along for cases that began by the models of 0.1.0.
 */
@Component
class RecordExceptionDecisionDelegate implements JavaDelegate {

  private final Decisions decisions;
  private final CaseOutcome outcome;
  private final DueDates dueDates;

  RecordExceptionDecisionDelegate(Decisions decisions, CaseOutcome outcome, DueDates dueDates) {
    this.decisions = decisions;
    this.outcome = outcome;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var decided =
        decisions.recordException(CompletedTask.of(step), CaseVariables.VERDICT.find(step));
    CaseVariables.DECISION.handOn(
        step,
        (decided == ExceptionDecision.RENEW_WITH_NOTES ? ExceptionDecision.RENEW : decided).name());
    if (decided == ExceptionDecision.REMEDIATE) {
      RecordRequirementsDelegate.nextRound(
          step, outcome.decided(new CaseNumber(step.getProcessBusinessKey())).requirements());
    }
    CaseVariables.OFFICE_DUE.handOn(
        step, dueDates.ofReview(new CaseNumber(step.getProcessBusinessKey())));
  }
}
