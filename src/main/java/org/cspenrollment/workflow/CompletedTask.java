package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.review.OfficeTask;

/** The task of the office that has just been completed in this transaction. */
final class CompletedTask {

  private CompletedTask() {}

  static OfficeTask of(DelegateExecution step) {
    return new OfficeTask(
        CaseVariables.COMPLETED_TASK.require(step),
        CaseVariables.COMPLETED_TASK_KIND.require(step),
        step.getProcessBusinessKey(),
        CaseVariables.PARTNER_NAME.require(step),
        CaseVariables.REQUIREMENT.find(step).orElse(null),
        null,
        null,
        null);
  }
}
