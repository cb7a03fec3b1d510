package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.decision.CaseOutcome;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** serviceTask_readDecision: reads from the case what was decided, and what goes on with it. */
@Component
class ReadDecisionDelegate implements JavaDelegate {

  private final CaseOutcome outcome;

  ReadDecisionDelegate(CaseOutcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution step) {
    var decided = outcome.decided(new CaseNumber(step.getProcessBusinessKey()));
    CaseVariables.DECISION.handOn(step, decided.decision().name());
    RecordRequirementsDelegate.nextRound(step, decided.requirements());
  }
}
