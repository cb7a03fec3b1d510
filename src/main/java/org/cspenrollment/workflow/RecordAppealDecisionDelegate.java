package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.review.Decisions;
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
    var answer = CaseVariables.VERDICT.find(step).orElse(null);
    decisions.recordAppeal(CompletedTask.of(step), answer);
    CaseVariables.APPEAL_DECISION.handOn(step, answer);
  }
}
