package org.cspenrollment.review;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
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
    @Nullable String requirementId,
    Instant created,
    @Nullable Instant due,
    @Nullable String assignee) {

  /** Which task it is and what it is about. */
  public TaskReference reference() {
    return new TaskReference(
        id, kind, caseNumber, Optional.ofNullable(requirementId).map(RequirementId::new));
  }
}
