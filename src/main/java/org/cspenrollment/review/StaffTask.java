package org.cspenrollment.review;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Something the office has to do now.
 *
 * @param requirementId none where the task is about the whole case
 * @param due by when, UTC
 * @param assignee who has claimed it
 */
public record StaffTask(
    String id,
    TaskKind kind,
    CaseNumber caseNumber,
    String partner,
    @Nullable RequirementId requirementId,
    Instant created,
    @Nullable Instant due,
    @Nullable Username assignee) {

  /** Which task it is and what it is about. */
  public TaskReference reference() {
    return new TaskReference(id, kind, caseNumber, Optional.ofNullable(requirementId));
  }

  /** The same task once this person has claimed it; nobody: once it was put back. */
  public StaffTask inHandsOf(@Nullable Username person) {
    return new StaffTask(id, kind, caseNumber, partner, requirementId, created, due, person);
  }

  /** Somebody else was faster: the task is done already (409). */
  public static ProblemException done() {
    return ProblemException.conflict(
        "task-done", "Done already", "This task has been completed already.");
  }
}
