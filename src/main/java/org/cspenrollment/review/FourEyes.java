package org.cspenrollment.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Service;

/**
 * Who may act on a task. Asked on claim, assignment and completion, by every route, for every task:
 * the group must fit, and nobody acts twice on one matter.
 */
@Service
public class FourEyes {

  private final ReviewStore store;
  private final Enrollments enrollments;
  private final Optional<OwnUploads> ownUploads;
  private final Optional<DoneForPartner> doneForPartner;

  FourEyes(
      ReviewStore store,
      Enrollments enrollments,
      Optional<OwnUploads> ownUploads,
      Optional<DoneForPartner> doneForPartner) {
    this.store = store;
    this.enrollments = enrollments;
    this.ownUploads = ownUploads;
    this.doneForPartner = doneForPartner;
  }

  /**
   * Refuses with 403 if this person may not act on the task: {@code not-allowed} for the wrong
   * group, {@code four-eyes} for somebody who has acted on the same matter or uploaded the
   * evidence, or who did for the partner what the task is about.
   */
  public void check(OfficeTask task, String username, Set<Role> roles) {
    if (!task.kind().isFor(roles)) {
      throw Refused.notAllowed("This task belongs to another group.");
    }
    if (ownUploads.filter(uploads -> uploads.uploaded(task, username)).isPresent()) {
      throw Refused.fourEyes("You uploaded evidence of this case: somebody else has to review it.");
    }
    if (doneForPartner.filter(done -> done.isBy(task, username)).isPresent()) {
      throw Refused.fourEyes("You did this for the partner: somebody else has to confirm it.");
    }
    if (matterOf(task).stream().anyMatch(act -> act.actedBy().equals(username))) {
      throw Refused.fourEyes(
          "You have already acted on this matter: somebody else has to decide it.");
    }
  }

  /** The earlier acts whose people may not act on this task. */
  private List<ReviewAct> matterOf(OfficeTask task) {
    var acts = store.acts(task.caseNumber());
    if (task.kind() != TaskKind.CONFIRM_DEMOTION) {
      return acts.stream().filter(act -> isSameMatter(task, act)).toList();
    }
    return isStepOfTheLadder(task)
        ? acts.stream().filter(FourEyes::isAgainstThePartner).toList()
        : sinceLastDecision(acts).stream().filter(act -> isSameMatter(task, act)).toList();
  }

  /** Each step down is a matter of its own: it follows from the demotion, which two confirmed. */
  private boolean isStepOfTheLadder(OfficeTask task) {
    return enrollments.require(task.caseNumber()).stateBeneathHold().isNotRenewedYetOpen();
  }

  private static boolean isAgainstThePartner(ReviewAct act) {
    return saidNotMet(act) || act.kind() == TaskKind.DECIDE_EXCEPTION;
  }

  /** A demotion is a new matter each time the exception is decided again. */
  private static List<ReviewAct> sinceLastDecision(List<ReviewAct> acts) {
    int last = acts.stream().map(ReviewAct::kind).toList().lastIndexOf(TaskKind.DECIDE_EXCEPTION);
    return Stream.concat(
            acts.subList(0, Math.max(last, 0)).stream().filter(FourEyes::saidNotMet),
            acts.subList(Math.max(last, 0), acts.size()).stream())
        .toList();
  }

  private static boolean saidNotMet(ReviewAct act) {
    return act.kind() == TaskKind.CONFIRM_NOT_MET
        || (act.kind().isVerification() && act.answer().equals("NOT_MET"));
  }

  /** The steps to indirect reseller are a matter each; the partner is the other pair of eyes. */
  private static boolean isSameMatter(OfficeTask task, ReviewAct act) {
    return switch (task.kind()) {
      case VERIFY_SUPPORT_PACKAGE,
          VERIFY_SERVICE_EVIDENCE,
          VERIFY_INFRASTRUCTURE,
          VERIFY_REQUIREMENT ->
          act.kind().isConfirmation() && isSameRequirement(task, act);
      case CONFIRM_NOT_MET, CONFIRM_WAIVER ->
          act.kind().isVerification() && isSameRequirement(task, act);
      case DECIDE_EXCEPTION -> saidNotMet(act);
      case CONFIRM_DEMOTION -> isAgainstThePartner(act) || act.kind() == TaskKind.CONFIRM_DEMOTION;
      case DECIDE_APPEAL -> true;
      case RESELLER_CONFIRM_RESTRICTION,
          RESELLER_CONFIRM_ENROLLMENT,
          RESELLER_CONFIRM_AGREEMENT,
          RESELLER_CONFIRM_PROVIDER,
          RESELLER_FOLLOW_CUSTOMERS ->
          false;
    };
  }

  private static boolean isSameRequirement(OfficeTask task, ReviewAct act) {
    return task.requirementId() != null && task.requirementId().equals(act.requirementId());
  }
}
