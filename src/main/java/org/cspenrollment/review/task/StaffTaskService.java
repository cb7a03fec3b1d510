package org.cspenrollment.review.task;

import java.time.Clock;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks listed, claimed and completed: the acts of Tasklist, for forms and scripts. */
@Service
public class StaffTaskService {

  private final StaffTasks tasks;
  private final OpenStaffTasks open;
  private final TaskDrafts drafts;
  private final Enrollments enrollments;
  private final CurrentActor currentActor;
  private final Clock clock;

  StaffTaskService(
      StaffTasks tasks,
      OpenStaffTasks open,
      TaskDrafts drafts,
      Enrollments enrollments,
      CurrentActor currentActor,
      Clock clock) {
    this.tasks = tasks;
    this.open = open;
    this.drafts = drafts;
    this.enrollments = enrollments;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** The open tasks the person acting may do, by due date. */
  public Page<StaffTask> list(
      Optional<TaskKind> kind,
      Optional<CaseNumber> caseNumber,
      boolean mine,
      boolean overdue,
      PageRequest request) {
    var actor = currentActor.get();
    var kinds =
        TaskKind.of(actor.roles()).stream()
            .filter(one -> kind.isEmpty() || kind.get() == one)
            .toList();
    return tasks.find(
        new TaskSearch(
            kinds,
            caseNumber,
            mine ? Optional.of(actor.username()) : Optional.empty(),
            overdue ? Optional.of(clock.instant()) : Optional.empty()),
        request);
  }

  /** Takes a task for the person acting; refused as four eyes ask, 409 if somebody has it. */
  @Transactional
  public StaffTask claim(String taskId) {
    var task = open.require(taskId);
    var me = currentActor.get().username();
    tasks.claim(task.id(), me);
    return task.inHandsOf(me);
  }

  /** Puts a task back that the person acting has claimed; 409 if it has not. */
  @Transactional
  public StaffTask unclaim(String taskId) {
    var task = open.require(taskId);
    open.requireUnclaimedByOthers(task);
    if (task.assignee() == null) {
      throw ProblemException.conflict(
          "not-claimed", "Nobody has it", "Nobody has claimed this task.");
    }
    tasks.unclaim(taskId);
    return task.inHandsOf(null);
  }

  /**
   * Completes a task with this entry; a task nobody has claimed is claimed on the way.
   *
   * @throws ProblemException 403 if the person may not act on it, 409 if somebody else has it or it
   *     is done, 422 if the entry is not complete
   */
  @Transactional
  public void complete(String taskId, ReviewEntry entry) {
    complete(taskId, entry.draft());
  }

  /** Completes a task with what was typed, read for its kind; refused as the entry would be. */
  @Transactional
  public void complete(String taskId, ReviewDraft typed) {
    var task = open.require(taskId);
    var answer = task.kind().requireAnswer(typed.answerTo(task.kind()));
    open.requireUnclaimedByOthers(task);
    enrollments.lock(task.caseNumber());
    drafts.take(task, typed);
    tasks.complete(taskId, currentActor.get().username(), answer);
  }
}
