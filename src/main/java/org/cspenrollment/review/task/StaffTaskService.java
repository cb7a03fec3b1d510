package org.cspenrollment.review.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.ReviewStore;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person of the office does with tasks: the same acts as in Tasklist, for forms and scripts.
 */
@Service
public class StaffTaskService {

  private final StaffTasks tasks;
  private final ReviewStore store;
  private final CaseProgress progress;
  private final CurrentActor currentActor;
  private final Clock clock;

  StaffTaskService(
      StaffTasks tasks,
      ReviewStore store,
      CaseProgress progress,
      CurrentActor currentActor,
      Clock clock) {
    this.tasks = tasks;
    this.store = store;
    this.progress = progress;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** The open tasks the person acting may do, by due date. */
  public Page<StaffTask> list(
      Optional<TaskKind> kind,
      Optional<CaseNumber> caseNumber,
      boolean mine,
      boolean overdue,
      Page.Request request) {
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

  /** One open task this person's group may do; 409 if it is done already, 404 if there is none. */
  public StaffTask require(String taskId) {
    var task = tasks.find(taskId);
    if (task.isEmpty() && store.isDone(taskId)) {
      throw ProblemException.conflict(
          "task-done", "Done already", "This task has been completed already.");
    }
    return task.filter(one -> one.kind().isFor(currentActor.get().roles()))
        .orElseThrow(() -> task.isPresent() ? otherGroup() : ProblemException.notFound());
  }

  private static ProblemException otherGroup() {
    return ProblemException.notAllowed("This task belongs to another group.");
  }

  @Transactional
  public StaffTask claim(String taskId) {
    var task = require(taskId);
    tasks.claim(task.id(), currentActor.get().username());
    return require(taskId);
  }

  /** Puts a task back that the person acting has claimed; 409 if it has not. */
  @Transactional
  public StaffTask unclaim(String taskId) {
    requireUnclaimedByOthers(require(taskId));
    tasks.unclaim(taskId);
    return require(taskId);
  }

  /** What the person acting has entered and not yet sent; empty where nothing is. */
  public ReviewDraft draft(String taskId) {
    require(taskId);
    return store.draft(taskId, currentActor.get().username()).orElse(ReviewDraft.EMPTY);
  }

  /** Keeps what was typed, complete or not; facts of the wrong kind are refused with 400 or 422. */
  @Transactional
  public ReviewDraft saveDraft(String taskId, ReviewDraft typed) {
    var task = require(taskId);
    requireUnclaimedByOthers(task);
    keepDraft(task, typed);
    return typed;
  }

  private void keepDraft(StaffTask task, ReviewDraft typed) {
    checkFacts(task, typed.givenFacts());
    ReviewEntryValidator.checkComment(typed.givenComment());
    store.saveDraft(task.id(), currentActor.get().username(), typed, clock.instant());
  }

  /** What the pinned tables would say of these facts; stores nothing. */
  @Transactional(readOnly = true)
  public RequirementResult recommendation(String taskId, Map<String, Object> facts) {
    var task = require(taskId);
    if (!task.kind().isVerification()) {
      throw ProblemException.conflict(
          "no-recommendation",
          "Nothing to recommend",
          "No table recommends an answer to this task.");
    }
    return progress.recommendation(
        task.caseNumber(),
        task.requirementId(),
        RequirementFacts.checked(task.requirementId(), facts),
        ServiceState.ACCEPTED);
  }

  /**
   * Completes a task with this entry; a task nobody has claimed is claimed on the way.
   *
   * @throws Refused 403 if the person may not act on it, 409 if somebody else has it or it is done,
   *     422 if the entry is not complete
   */
  @Transactional
  public void complete(String taskId, ReviewEntry entry) {
    complete(taskId, entry.draft());
  }

  /** Completes a task with what was typed, read for its kind; refused as the entry would be. */
  @Transactional
  public void complete(String taskId, ReviewDraft typed) {
    var task = require(taskId);
    var answer = task.kind().requireAnswer(typed.answerTo(task.kind()));
    requireUnclaimedByOthers(task);
    keepDraft(task, typed);
    tasks.complete(taskId, currentActor.get().username(), answer);
  }

  private void checkFacts(StaffTask task, Map<String, Object> facts) {
    if (task.kind().isVerification()) {
      RequirementFacts.checked(task.requirementId(), facts);
    } else if (!facts.isEmpty()) {
      throw ProblemException.malformed(
          "unknown-field",
          "This task records no facts.",
          List.of(new ProblemException.FieldError("facts", "is not part of this task"))
              .toArray(ProblemException.FieldError[]::new));
    }
  }

  private void requireUnclaimedByOthers(StaffTask task) {
    if (task.assignee() != null
        && !Objects.equals(task.assignee(), currentActor.get().username())) {
      throw ProblemException.conflict(
          "claimed", "Somebody else has it", "Somebody else has claimed this task.");
    }
  }
}
