package org.cspenrollment.review.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ReviewEvent.TaskReassigned;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.management.LastChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.ReviewDecisionStore;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager gives open tasks of a case to somebody else, or back to their group. Whether the new
 * person may have them is asked as on every other way: group, four eyes, own uploads.
 */
@Service
public class TaskReassignment {

  private final Enrollments enrollments;
  private final StaffTasks tasks;
  private final ReviewDecisionStore store;
  private final AuditTrail audit;
  private final LastChanges last;

  TaskReassignment(
      Enrollments enrollments,
      StaffTasks tasks,
      ReviewDecisionStore store,
      AuditTrail audit,
      LastChanges last) {
    this.enrollments = enrollments;
    this.tasks = tasks;
    this.store = store;
    this.audit = audit;
    this.last = last;
  }

  /**
   * Gives one task, or all that a person has in this case, to somebody else; all or none.
   *
   * @param taskId one open task of the case; 404 if it is none, 409 if it is done or somebody else
   *     gave it away at the same moment
   * @param from without a task: whose tasks; 409 if this person has none
   * @param to the sign-in name of a member of the task's group, 403 if this person may not do it,
   *     422 if there is nobody of this name; absent: back to the group
   */
  @Transactional
  public void reassign(
      CaseNumber caseNumber,
      Optional<String> taskId,
      Optional<Username> from,
      Optional<Username> to,
      @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    if (taskId.isPresent() == from.isPresent()) {
      throw ProblemException.invalidField(
          "taskId", "Say which task, or whose tasks (from): one of both.");
    }
    var matter = taskId.or(() -> from.map(Username::value)).orElseThrow();
    var seen = last.seen(caseNumber, matter);
    enrollments.visibleForChange(caseNumber);
    var chosen =
        taskId.map(id -> List.of(oneOf(caseNumber, id))).orElseGet(() -> all(caseNumber, from));
    var givenAway =
        chosen.stream().filter(task -> !Objects.equals(task.assignee(), to.orElse(null))).toList();
    if (!givenAway.isEmpty()) {
      last.change(caseNumber, matter, seen);
    }
    for (var task : givenAway) {
      tasks.assign(task.id(), to.orElse(null));
      record(task, to, given);
    }
  }

  private StaffTask oneOf(CaseNumber caseNumber, String taskId) {
    if (store.acts(caseNumber).stream().anyMatch(act -> act.taskId().equals(taskId))) {
      throw StaffTask.done();
    }
    return tasks
        .find(taskId)
        .filter(task -> task.caseNumber().equals(caseNumber))
        .orElseThrow(ProblemException::notFound);
  }

  private List<StaffTask> all(CaseNumber caseNumber, Optional<Username> from) {
    var search =
        new TaskSearch(List.of(TaskKind.values()), Optional.of(caseNumber), from, Optional.empty());
    var found = tasks.find(search, new PageRequest(0, PageRequest.MAX_SIZE)).items();
    if (found.isEmpty()) {
      throw ProblemException.conflict(
          "nothing-to-reassign",
          "Nothing to reassign",
          "This person has no open task in this case.");
    }
    return found;
  }

  private void record(StaffTask task, Optional<Username> to, String reason) {
    audit.record(
        new TaskReassigned(
            task.caseNumber(),
            task.id(),
            task.kind().key(),
            Optional.ofNullable(task.requirementId()),
            Optional.ofNullable(task.assignee()),
            to,
            reason));
  }
}
