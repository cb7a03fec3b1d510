package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.verification.StepConfirmations;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.step.CompletedTask;
import org.springframework.stereotype.Component;

/** Takes what the office answered about a step of the way to indirect reseller into the record. */
@Component
class StepAnswers {

  private final StepConfirmations confirmations;

  StepAnswers(StepConfirmations confirmations) {
    this.confirmations = confirmations;
  }

  ConfirmationEntry record(DelegateExecution step) {
    return confirmations.record(CompletedTask.of(step), CaseVariables.VERDICT.find(step));
  }
}
