package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.TaskReference;

/** The task of the office that has just been completed in this transaction. */
final class CompletedTask {

  private CompletedTask() {}

  static TaskReference of(DelegateExecution step) {
    return new TaskReference(
        CaseVariables.COMPLETED_TASK.require(step),
        CaseVariables.COMPLETED_TASK_KIND.require(step),
        new CaseNumber(step.getProcessBusinessKey()),
        CaseVariables.REQUIREMENT.find(step).map(RequirementId::new));
  }
}
