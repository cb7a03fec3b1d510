package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.verification.VerdictConfirmations;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.CaseVariables.Confirmation;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/** serviceTask_recordConfirmation: takes what the second person said into the case. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

  private final VerdictConfirmations confirmations;
  private final DueDates dueDates;

  RecordConfirmationDelegate(VerdictConfirmations confirmations, DueDates dueDates) {
    this.confirmations = confirmations;
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution step) {
    var task = CompletedTask.of(step);
    var agreed = confirmations.record(task, CaseVariables.VERDICT.find(step));
    CaseVariables.CONFIRMATION.handOn(step, confirmation(task.kind(), agreed));
    CaseVariables.REVIEW_DUE.handOn(step, dueDates.ofReview(task.caseNumber()));
  }

  private static Confirmation confirmation(TaskKind kind, boolean agreed) {
    if (kind == TaskKind.CONFIRM_WAIVER) {
      return agreed ? Confirmation.WAIVER_CONFIRMED : Confirmation.WAIVER_REFUSED;
    }
    return agreed ? Confirmation.NOT_MET_CONFIRMED : Confirmation.NOT_MET_DOUBTED;
  }
}
