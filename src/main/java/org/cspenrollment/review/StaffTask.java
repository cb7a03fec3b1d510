package org.cspenrollment.review;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/**
 * Something the office has to do now.
 *
 * @param requirementId null where the task is about the whole case
 * @param due by when, UTC, or null
 * @param assignee who has claimed it, or null
 */
public record StaffTask(
    String id,
    TaskKind kind,
    CaseNumber caseNumber,
    String partner,
    String requirementId,
    Instant created,
    Instant due,
    String assignee) {

  /** Which task it is and what it is about. */
  public TaskReference reference() {
    return new TaskReference(
        id, kind, caseNumber, Optional.ofNullable(requirementId).map(RequirementId::new));
  }
}
