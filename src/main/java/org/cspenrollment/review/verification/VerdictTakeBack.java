package org.cspenrollment.review.verification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ReviewEvent.VerdictTakenBack;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.VerifyingAgain;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisionStore;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes verdicts back: by whoever gave them, until the outcome is decided. Both stay on record, and
 * the requirement is verified once more, by the same person or another one.
 */
@Service
public class VerdictTakeBack {

  private static final int LONGEST = 1000;
  private static final List<TaskKind> VERIFICATIONS =
      Arrays.stream(TaskKind.values()).filter(TaskKind::isVerification).toList();

  private final ReviewDecisionStore acts;
  private final StaffTasks tasks;
  private final Enrollments enrollments;
  private final VerifyingAgain verifying;
  private final InformationRequestStore requests;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  VerdictTakeBack(
      ReviewDecisionStore acts,
      StaffTasks tasks,
      Enrollments enrollments,
      VerifyingAgain verifying,
      InformationRequestStore requests,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.acts = acts;
    this.tasks = tasks;
    this.enrollments = enrollments;
    this.verifying = verifying;
    this.requests = requests;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Takes back the last verdict on a requirement.
   *
   * @param reason why, for the office; may be empty
   * @return the case; 403 for anybody but who gave it, 409 where the outcome is decided, the
   *     requirement has gone on, or there is no verdict that stands
   */
  @Transactional
  public Enrollment takeBack(CaseNumber caseNumber, RequirementId requirementId, String reason) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var requirement =
        enrollments.requirements(caseNumber).stream()
            .filter(one -> one.id().equals(requirementId))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (reason.length() > LONGEST) {
      throw ProblemException.invalidField("reason", "At most 1,000 characters, please.");
    }
    Typed.lines("reason", reason);
    var verdict = verdict(caseNumber, requirement);
    var me = currentActor.get().username().value();
    if (!verdict.actedBy().equals(me)) {
      throw ProblemException.notAllowed("Only whoever gave a verdict can take it back.");
    }
    if (!enrollment.stateBeneathHold().isBeforeDecision()) {
      throw ProblemException.conflict(
          "already-decided",
          "The outcome is decided",
          "A verdict can be taken back until the outcome of the case is decided.");
    }
    acts.takeBack(caseNumber, verdict.taskId(), clock.instant(), me, reason.strip());
    if (requests.of(caseNumber).stream().anyMatch(InformationRequest::isOpen)) {
      requests.close(caseNumber, requirementId, clock.instant());
    }
    var taken = said(verdict);
    audit.record(
        new VerdictTakenBack(
            caseNumber, requirementId, verdict.taskId(), taken, knew(taken, requirement)));
    verifying.verifyAgain(caseNumber, requirementId);
    return enrollments.require(caseNumber);
  }

  private static Verdict said(ReviewDecision act) {
    return Arrays.stream(Verdict.values()).filter(act::says).findFirst().orElseThrow();
  }

  /** A request is mailed at once; that something is not met is told once a second person agrees. */
  private static boolean knew(Verdict taken, CaseRequirement requirement) {
    return taken == Verdict.MORE_INFORMATION
        || (taken == Verdict.NOT_MET
            && requirement.state() == RequirementState.VERIFIED
            && requirement.result() == Result.NOT_MET
            && !requirement.isDoubted());
  }

  /** The verdict of this round that the requirement stands on, or waits for something by. */
  private ReviewDecision verdict(CaseNumber caseNumber, CaseRequirement requirement) {
    return last(caseNumber, requirement.id())
        .filter(one -> one.takenBackAt() == null && one.round() == requirement.round())
        .filter(one -> !isAnswered(one, requirement))
        .filter(one -> !isVerifiedNow(caseNumber, requirement.id()))
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    "no-verdict",
                    "No verdict to take back",
                    "This requirement has no verdict of this round that stands."));
  }

  private Optional<ReviewDecision> last(CaseNumber caseNumber, RequirementId requirementId) {
    return acts.acts(caseNumber).stream()
        .filter(act -> act.kind().isVerification() && act.isAbout(requirementId))
        .reduce((earlier, later) -> later);
  }

  private static boolean isAnswered(ReviewDecision verdict, CaseRequirement requirement) {
    return verdict.says(Verdict.MORE_INFORMATION)
        && requirement.state() != RequirementState.INFORMATION_REQUESTED;
  }

  private boolean isVerifiedNow(CaseNumber caseNumber, RequirementId requirementId) {
    var open =
        tasks.find(
            new TaskSearch(
                VERIFICATIONS, Optional.of(caseNumber), Optional.empty(), Optional.empty()),
            new PageRequest(0, PageRequest.MAX_SIZE));
    return open.items().stream().anyMatch(task -> requirementId.equals(task.requirementId()));
  }
}
