package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.workflow.CaseVariables;

/** The task of the office that has just been completed in this transaction. */
public final class CompletedTask {

  private CompletedTask() {}

  public static TaskReference of(DelegateExecution step) {
    return new TaskReference(
        CaseVariables.COMPLETED_TASK.require(step),
        CaseVariables.COMPLETED_TASK_KIND.require(step),
        new CaseNumber(step.getProcessBusinessKey()),
        CaseVariables.REQUIREMENT.find(step).map(RequirementId::new));
  }
}
