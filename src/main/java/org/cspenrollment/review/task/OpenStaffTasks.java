package org.cspenrollment.review.task;

import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.ReviewDecisionStore;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.springframework.stereotype.Component;

/** Open tasks for those who may see them, and may still have them. */
@Component
class OpenStaffTasks {

  private final StaffTasks tasks;
  private final ReviewDecisionStore acts;
  private final CurrentActor currentActor;

  OpenStaffTasks(StaffTasks tasks, ReviewDecisionStore acts, CurrentActor currentActor) {
    this.tasks = tasks;
    this.acts = acts;
    this.currentActor = currentActor;
  }

  /**
   * One open task the group of the person acting may do; 409 if it is done already, 404 if there is
   * none, 403 if it belongs to another group.
   */
  StaffTask require(String taskId) {
    var task = tasks.find(taskId);
    if (task.isEmpty() && acts.isDone(taskId)) {
      throw StaffTask.done();
    }
    return task.filter(one -> one.kind().isFor(currentActor.get().roles()))
        .orElseThrow(() -> task.isPresent() ? otherGroup() : ProblemException.notFound());
  }

  private static ProblemException otherGroup() {
    return ProblemException.notAllowed("This task belongs to another group.");
  }

  /** Refuses with 409 what somebody other than the person acting has claimed. */
  void requireUnclaimedByOthers(StaffTask task) {
    var assignee = task.assignee();
    if (assignee != null && !assignee.equals(currentActor.get().username())) {
      throw ProblemException.conflict(
          "claimed", "Somebody else has it", "Somebody else has claimed this task.");
    }
  }
}
