package org.cspenrollment.review.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ReviewEvent.TaskReassigned;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.review.DraftStore;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.springframework.stereotype.Component;

/**
 * Takes open tasks from somebody who may no longer do them. What the person had typed goes with the
 * access: nobody signs what somebody else has half written.
 */
@Component
class TaskTransfer {

  private final StaffTasks tasks;
  private final Enrollments enrollments;
  private final DraftStore drafts;
  private final AuditTrail audit;

  TaskTransfer(StaffTasks tasks, Enrollments enrollments, DraftStore drafts, AuditTrail audit) {
    this.tasks = tasks;
    this.enrollments = enrollments;
    this.drafts = drafts;
    this.audit = audit;
  }

  /**
   * Moves these tasks, in the caller's transaction, while their cases are locked; whatever is done
   * or somebody else's by then is left alone.
   *
   * @param to who has them from then on; absent: their groups
   * @param reason on record
   */
  void move(Username from, List<StaffTask> chosen, Optional<Username> to, String reason) {
    chosen.stream()
        .sorted(Comparator.comparing(StaffTask::caseNumber))
        .forEach(
            task -> {
              enrollments.lock(task.caseNumber());
              if (tasks.find(task.id()).filter(now -> from.equals(now.assignee())).isPresent()) {
                move(from, task, to, reason);
              }
            });
  }

  private void move(Username from, StaffTask task, Optional<Username> to, String reason) {
    tasks.assign(task.id(), to.orElse(null));
    drafts.drop(task.id(), from);
    audit.record(
        new TaskReassigned(
            task.caseNumber(),
            task.id(),
            task.kind().key(),
            Optional.ofNullable(task.requirementId()),
            Optional.of(from),
            to,
            reason));
  }
}
