package org.cspenrollment.workflow.step;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.CaseOutcome;
import org.cspenrollment.enrollment.decision.Recommended;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.cspenrollment.workflow.OutcomeVariables;
import org.cspenrollment.workflow.TimerDeadlines;
import org.springframework.stereotype.Component;

/**
 * serviceTask_recordRecommendation: takes the recommended outcome into the case, in the words of
 * the pinned table. Where something is remedied, the list goes along for cases that began by the
 * models of 0.1.0: those go on from here without asking again.
 */
@Component
class RecordRecommendationDelegate implements JavaDelegate {

  private final CaseOutcome outcome;
  private final Enrollments enrollments;
  private final DueDates dueDates;

  RecordRecommendationDelegate(CaseOutcome outcome, Enrollments enrollments, DueDates dueDates) {
    this.outcome = outcome;
    this.enrollments = enrollments;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var caseNumber = new CaseNumber(step.getProcessBusinessKey());
    var decision = (DmnDecisionResult) step.getVariable("decisionResult");
    var recommended = (String) decision.getSingleResult().getEntry("decision");
    var followed =
        outcome.recordRecommendation(
            caseNumber, OutcomeVariables.of(step), OutcomeDecision.valueOf(recommended));
    CaseVariables.DECISION.handOn(step, followed.name());
    if (followed == Recommended.REMEDIATE) {
      RecordRequirementsDelegate.nextRound(step, outcome.decided(caseNumber).requirements());
    }
    if (followed == Recommended.WAIT) {
      CaseVariables.DECISION_DAY_OVER.handOn(
          step, TimerDeadlines.ofDecision(enrollments.require(caseNumber)));
    }
    CaseVariables.OFFICE_DUE.handOn(step, dueDates.ofReview(caseNumber));
  }
}
