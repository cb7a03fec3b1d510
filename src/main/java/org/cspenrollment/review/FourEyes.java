package org.cspenrollment.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Service;

/**
 * Who may act on a task. Asked on claim, assignment and completion, by every route, for every task:
 * the group must fit, and nobody acts twice on one matter.
 */
@Service
public class FourEyes {

  private final ReviewDecisionStore store;
  private final Enrollments enrollments;
  private final UploadConflictCheck ownUploads;
  private final ConflictOfInterestCheck doneForPartner;

  FourEyes(
      ReviewDecisionStore store,
      Enrollments enrollments,
      UploadConflictCheck ownUploads,
      ConflictOfInterestCheck doneForPartner) {
    this.store = store;
    this.enrollments = enrollments;
    this.ownUploads = ownUploads;
    this.doneForPartner = doneForPartner;
  }

  /**
   * Refuses with 403 if this person may not act on the task: {@code not-allowed} for the wrong
   * group, {@code four-eyes} for somebody who has acted on the same matter, or who did on the
   * partner's behalf what the task is about: uploaded, stated, handed in, appealed, took a step.
   */
  public void check(TaskReference task, Username username, Set<Role> roles) {
    if (!task.kind().isFor(roles)) {
      throw ProblemException.notAllowed("This task belongs to another group.");
    }
    if (ownUploads.uploaded(task, username)) {
      throw ProblemException.fourEyes(
          "You uploaded, stated or handed in something of this case on the partner's behalf:"
              + " somebody else has to decide it.");
    }
    if (doneForPartner.isBy(task, username)) {
      throw ProblemException.fourEyes(
          "You did this for the partner: somebody else has to confirm it.");
    }
    if (matterOf(task).stream().anyMatch(act -> act.actedBy().equals(username.value()))) {
      throw ProblemException.fourEyes(
          "You have already acted on this matter: somebody else has to decide it.");
    }
  }

  /** What {@link #check} would say against this person; empty where nothing is against it. */
  public Optional<String> objection(TaskReference task, Username username, Set<Role> roles) {
    try {
      check(task, username, roles);
      return Optional.empty();
    } catch (ProblemException refused) {
      return Optional.of(Objects.requireNonNull(refused.getMessage(), "A refusal says why"));
    }
  }

  /** The round the requirement of a task is in; 0 where it is about the whole case. */
  private int round(TaskReference task) {
    return enrollments.requirements(task.caseNumber()).stream()
        .filter(one -> task.requirement().filter(one.id()::equals).isPresent())
        .mapToInt(CaseRequirement::round)
        .findFirst()
        .orElse(0);
  }

  private List<ReviewDecision> matterOf(TaskReference task) {
    var acts = store.acts(task.caseNumber());
    if (task.kind() != TaskKind.CONFIRM_DEMOTION) {
      return acts.isEmpty() ? acts : Matter.of(task, acts, round(task), false);
    }
    var enrollment = enrollments.require(task.caseNumber());
    var state = enrollment.stateBeneathHold();
    boolean onTheWay = state.isOnTheWayToReseller();
    var matter = Matter.of(task, acts, 0, onTheWay || state.isNotRenewedYetOpen());
    return onTheWay && !enrollment.isFinallyNotRenewed()
        ? Matter.withFirstOfTwo(matter, acts)
        : matter;
  }
}
