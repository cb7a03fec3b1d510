package org.cspenrollment.review.task;

import java.time.Instant;
import java.util.List;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.review.StaffTask;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param recommendation what the tables said when the requirement was handed in
 */
record TaskView(
    String id,
    String task,
    String caseId,
    String partner,
    @Nullable String requirement,
    Instant created,
    @Nullable Instant due,
    List<String> candidateGroups,
    @Nullable String assignee,
    @Nullable RecommendedAnswer recommendation) {

  /**
   * A task with what was recommended for it.
   *
   * @param requirements those of its case
   */
  static TaskView of(StaffTask task, List<CaseRequirement> requirements) {
    return new TaskView(
        task.id(),
        task.kind().key(),
        task.caseNumber().value(),
        task.partner(),
        task.requirementId(),
        task.created(),
        task.due(),
        List.of(task.kind().role().group()),
        task.assignee(),
        requirements.stream()
            .filter(one -> task.kind().isVerification() && one.id().equals(task.requirementId()))
            .flatMap(one -> RecommendedAnswer.of(one.recommended()).stream())
            .findFirst()
            .orElse(null));
  }
}
