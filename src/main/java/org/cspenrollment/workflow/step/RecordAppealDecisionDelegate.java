package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.review.decision.Decisions;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** serviceTask_recordAppealDecision: takes what was decided of the appeal into the case. */
@Component
class RecordAppealDecisionDelegate implements JavaDelegate {

  private final Decisions decisions;

  RecordAppealDecisionDelegate(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    var decided = decisions.recordAppeal(CompletedTask.of(step), CaseVariables.VERDICT.find(step));
    CaseVariables.APPEAL_DECISION.handOn(step, decided.name());
  }
}
