package org.cspenrollment.review.task;

import java.time.Clock;
import java.util.Map;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.review.DraftStore;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.asked.AskedFacts;
import org.cspenrollment.review.asked.TaskQuestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person of the office has typed for a task, before the task is completed. */
@Service
public class TaskDrafts {

  private final OpenStaffTasks tasks;
  private final DraftStore store;
  private final CaseProgress progress;
  private final TaskQuestions questions;
  private final CurrentActor currentActor;
  private final Clock clock;

  TaskDrafts(
      OpenStaffTasks tasks,
      DraftStore store,
      CaseProgress progress,
      TaskQuestions questions,
      CurrentActor currentActor,
      Clock clock) {
    this.tasks = tasks;
    this.store = store;
    this.progress = progress;
    this.questions = questions;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** What the person acting has entered and not yet sent; empty where nothing is. */
  public ReviewDraft of(String taskId) {
    tasks.require(taskId);
    return store.of(taskId, currentActor.get().username());
  }

  /** Keeps what was typed, complete or not; facts of the wrong kind are refused with 400 or 422. */
  @Transactional
  public ReviewDraft save(String taskId, ReviewDraft typed) {
    var task = tasks.require(taskId);
    tasks.requireUnclaimedByOthers(task);
    check(task, typed);
    store.save(task.id(), currentActor.get().username(), typed, clock.instant());
    return typed;
  }

  /** Takes what completes a task that the caller has asked for; it need not be stored for that. */
  void take(StaffTask task, ReviewDraft typed) {
    check(task, typed);
    store.take(task.id(), currentActor.get().username(), typed);
  }

  private void check(StaffTask task, ReviewDraft typed) {
    typed.refuseUnlessFor(task.kind());
    AskedFacts.checked(questions.of(task.reference()).facts(), typed.givenFacts());
    ReviewEntryValidator.checkComment(typed.givenComment());
  }

  /** What the pinned tables would say of these facts; stores nothing. */
  @Transactional(readOnly = true)
  public RequirementResult recommendation(String taskId, Map<String, Object> facts) {
    var task = tasks.require(taskId);
    if (!task.kind().isVerification()) {
      throw ProblemException.conflict(
          "no-recommendation",
          "Nothing to recommend",
          "No table recommends an answer to this task.");
    }
    return progress.recommendation(
        task.caseNumber(),
        task.reference().requiredRequirement(),
        AskedFacts.checked(questions.of(task.reference()).facts(), facts),
        ServiceState.ACCEPTED);
  }
}
