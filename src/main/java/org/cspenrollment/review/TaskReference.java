package org.cspenrollment.review;

import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/**
 * Which task of the office it is and what it is about: what four eyes and the step behind the task
 * have to know, whether the task is open or has just been completed.
 *
 * @param id the engine's id of the task
 * @param requirement empty where the task is about the whole case
 */
public record TaskReference(
    String id, TaskKind kind, CaseNumber caseNumber, Optional<RequirementId> requirement) {

  /** The requirement of a task that is about one; any other is a defect. */
  public RequirementId requiredRequirement() {
    return requirement.orElseThrow(
        () -> new IllegalStateException("Task " + id + " is about no requirement"));
  }
}
