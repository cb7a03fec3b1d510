package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.CaseProgress;
import org.cspenrollment.enrollment.Enrollments;
import org.springframework.stereotype.Component;

/** serviceTask_gatherOutcomeFacts: counts the results the outcome is recommended from. */
@Component
class GatherOutcomeFactsDelegate implements JavaDelegate {

  private final CaseProgress progress;
  private final Enrollments enrollments;

  GatherOutcomeFactsDelegate(CaseProgress progress, Enrollments enrollments) {
    this.progress = progress;
    this.enrollments = enrollments;
  }

  @Override
  public void execute(DelegateExecution step) {
    var caseNumber = step.getProcessBusinessKey();
    var facts = progress.gatherOutcomeFacts(caseNumber);
    CaseVariables.MANDATORY_NOT_MET.handOn(step, facts.mandNotMet());
    CaseVariables.MANDATORY_PENDING.handOn(step, facts.mandPending());
    CaseVariables.MANDATORY_REVIEW.handOn(step, facts.mandReview());
    CaseVariables.RECOMMENDED_NOT_MET.handOn(step, facts.recNotMet());
    CaseVariables.FOLLOWUPS.handOn(step, facts.followups());
    CaseVariables.DEADLINE_PASSED.handOn(step, facts.deadlinePassed());
    CaseVariables.EVIDENCE_IN_TIME.handOn(step, facts.evidenceInTime());
    CaseVariables.ELECTION.handOn(step, facts.election().name());
    CaseVariables.CASE_TYPE.handOn(step, facts.caseType().name());
    CaseVariables.EDITION.handOn(step, facts.edition().name());
    CaseVariables.INTAKE.handOn(step, facts.intake());
    CaseVariables.OUTCOME_VERSION.handOn(
        step, String.valueOf(enrollments.pins(caseNumber).version("enrollment-outcome")));
  }
}
