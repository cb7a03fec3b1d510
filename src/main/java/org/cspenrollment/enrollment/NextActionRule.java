package org.cspenrollment.enrollment;

import static org.cspenrollment.enrollment.NextActor.NOBODY;
import static org.cspenrollment.enrollment.NextActor.OFFICE;
import static org.cspenrollment.enrollment.NextActor.PARTNER;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.enrollment.lifecycle.NextEnforcementStep;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.jspecify.annotations.Nullable;

/** Works out who has to do what next from a case, what it asks for and what is open in it. */
final class NextActionRule {

  private NextActionRule() {}

  static NextAction of(
      Enrollment one, List<CaseRequirement> requirements, OpenWork work, LocalDate today) {
    return switch (one.state()) {
      case SCHEDULED -> NextAction.notBefore(NOBODY, "WAIT_FOR_WINDOW", one.dates().windowOpens());
      case NOTIFIED -> NextAction.by(PARTNER, "PREPARE", evidenceBy(one, today));
      case IN_PREPARATION -> NextAction.by(PARTNER, "HAND_IN", evidenceBy(one, today));
      case INFO_REQUESTED ->
          NextAction.by(PARTNER, "ANSWER", work.answerBy().orElse(one.decisionDue()));
      case REMEDIATION -> NextAction.by(PARTNER, "REMEDY", one.decisionDue());
      case UNDER_REVIEW -> underReview(one, requirements, work, today);
      case ON_HOLD -> NextAction.notBefore(OFFICE, "RELEASE", onHoldUntil(one));
      case NOT_RENEWED, RESTRICTED, SUSPENDED -> notRenewed(one, work, today);
      case APPEALED -> NextAction.by(OFFICE, "DECIDE_APPEAL", firstDue(work));
      case TRANSITION_ELECTED,
          RESELLER_ENROLLING,
          AGREEMENT_PENDING,
          DUAL,
          PROVIDER_LINKED,
          CUSTOMERS_MOVING ->
          work.firstStep()
              .map(step -> NextAction.by(step.who(), step.step().name(), step.due()))
              .orElse(NextAction.NONE);
      case EXIT_NOTICE ->
          NextAction.notBefore(
              NOBODY, "WAIT_FOR_EXIT", one.standing().exit().noticeEndsOn().orElse(null));
      case APPROVED,
          APPROVED_WITH_NOTES,
          REVOKED,
          TRANSITION_COMPLETE,
          EXITED,
          CLOSED,
          SUCCEEDED,
          CANCELLED ->
          NextAction.NONE;
    };
  }

  /** Whether in this state it depends on what the case asks for. */
  static boolean dependsOn(EnrollmentState state) {
    return state == EnrollmentState.UNDER_REVIEW;
  }

  private static NextAction underReview(
      Enrollment one, List<CaseRequirement> requirements, OpenWork work, LocalDate today) {
    if (requirements.stream().anyMatch(r -> r.state() == RequirementState.WAITING_FOR_PARTNER)) {
      return NextAction.by(PARTNER, "HAND_IN", evidenceBy(one, today));
    }
    return work.firstTask()
        .map(task -> NextAction.by(OFFICE, task.what(), task.due()))
        .orElseGet(() -> withoutTask(one));
  }

  /** Nobody is asked: the day is waited for, or the process is about to ask somebody. */
  private static NextAction withoutTask(Enrollment one) {
    return one.decision().isRecommended(OutcomeDecision.WAIT)
        ? NextAction.notBefore(NOBODY, "WAIT_FOR_BASIS_DATE", one.decisionDue())
        : NextAction.by(OFFICE, "DECIDE", null);
  }

  private static NextAction notRenewed(Enrollment one, OpenWork work, LocalDate today) {
    return work.appealUntil()
        .filter(last -> !today.isAfter(last))
        .map(last -> NextAction.by(PARTNER, "APPEAL_OR_CURE", last))
        .orElseGet(() -> NextAction.notBefore(PARTNER, "CURE_OR_CHOOSE", nextStepDue(one)));
  }

  private static @Nullable LocalDate firstDue(OpenWork work) {
    return work.firstTask().map(OpenTask::due).orElse(null);
  }

  private static @Nullable LocalDate onHoldUntil(Enrollment one) {
    return one.standing().onHold().map(ManagerHold::until).orElse(null);
  }

  private static @Nullable LocalDate nextStepDue(Enrollment one) {
    return one.standing().nextStep().map(NextEnforcementStep::due).orElse(null);
  }

  /**
   * The evidence is asked for at the evidence date; late evidence still counts until the day of the
   * decision.
   */
  private static LocalDate evidenceBy(Enrollment one, LocalDate today) {
    return today.isAfter(one.evidenceDue()) ? one.decisionDue() : one.evidenceDue();
  }
}
