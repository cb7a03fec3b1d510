package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.CaseOutcome;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.OutcomeVariables;
import org.springframework.stereotype.Component;

/** serviceTask_gatherOutcomeFacts: counts the results the outcome is recommended from. */
@Component
class GatherOutcomeFactsDelegate implements JavaDelegate {

  private final CaseOutcome outcome;
  private final Enrollments enrollments;

  GatherOutcomeFactsDelegate(CaseOutcome outcome, Enrollments enrollments) {
    this.outcome = outcome;
    this.enrollments = enrollments;
  }

  @Override
  public void execute(DelegateExecution step) {
    var caseNumber = new CaseNumber(step.getProcessBusinessKey());
    OutcomeVariables.handOn(step, outcome.gatherFacts(caseNumber));
    CaseVariables.OUTCOME_VERSION.handOn(
        step, String.valueOf(enrollments.pins(caseNumber).version("enrollment-outcome")));
  }
}
