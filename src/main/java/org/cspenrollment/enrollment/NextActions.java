package org.cspenrollment.enrollment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.enrollment.lifecycle.NextEnforcementStep;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.jspecify.annotations.Nullable;

/** Works out who has to do what next from the state of a case and of its requirements. */
final class NextActions {

  private NextActions() {}

  static NextAction of(Enrollment enrollment, List<CaseRequirement> requirements, LocalDate today) {
    return switch (enrollment.state()) {
      case SCHEDULED ->
          new NextAction("NOBODY", "WAIT_FOR_WINDOW", enrollment.dates().windowOpens());
      case NOTIFIED -> new NextAction("PARTNER", "PREPARE", due(enrollment, today));
      case IN_PREPARATION -> new NextAction("PARTNER", "HAND_IN", due(enrollment, today));
      case INFO_REQUESTED -> new NextAction("PARTNER", "ANSWER", enrollment.decisionDue());
      case REMEDIATION -> new NextAction("PARTNER", "REMEDY", enrollment.decisionDue());
      case UNDER_REVIEW -> {
        if (requirements.stream()
            .anyMatch(r -> r.state() == RequirementState.WAITING_FOR_PARTNER)) {
          yield new NextAction("PARTNER", "HAND_IN", due(enrollment, today));
        }
        var verifying =
            requirements.stream().filter(r -> r.state() == RequirementState.UNDER_REVIEW).toList();
        yield verifying.isEmpty()
            ? new NextAction("OFFICE", "DECIDE", enrollment.decisionDue())
            : new NextAction("OFFICE", "VERIFY", firstDue(enrollment, verifying));
      }
      case ON_HOLD -> new NextAction("OFFICE", "DECIDE", onHoldUntil(enrollment));
      case NOT_RENEWED, RESTRICTED, SUSPENDED ->
          new NextAction("PARTNER", "CURE_OR_CHOOSE", nextStepDue(enrollment));
      case APPEALED -> new NextAction("OFFICE", "DECIDE_APPEAL", null);
      case EXIT_NOTICE ->
          new NextAction(
              "NOBODY", "WAIT_FOR_EXIT", enrollment.standing().exit().noticeEndsOn().orElse(null));
      case RESELLER_ENROLLING -> new NextAction("OFFICE", "CONFIRM_RESELLER_ENROLLMENT", null);
      case TRANSITION_ELECTED, AGREEMENT_PENDING, DUAL, PROVIDER_LINKED, CUSTOMERS_MOVING ->
          new NextAction("PARTNER", "GO_ON_TO_RESELLER", null);
      case APPROVED, APPROVED_WITH_NOTES, REVOKED, TRANSITION_COMPLETE, EXITED, CLOSED, CANCELLED ->
          new NextAction("NOBODY", "NONE", null);
    };
  }

  /** The office has its own working days for each requirement that was handed in. */
  private static LocalDate firstDue(Enrollment enrollment, List<CaseRequirement> verifying) {
    return verifying.stream()
        .map(CaseRequirement::reviewDue)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(enrollment.decisionDue());
  }

  private static @Nullable LocalDate onHoldUntil(Enrollment enrollment) {
    return enrollment.standing().onHold().map(ManagerHold::until).orElse(null);
  }

  private static @Nullable LocalDate nextStepDue(Enrollment enrollment) {
    return enrollment.standing().nextStep().map(NextEnforcementStep::due).orElse(null);
  }

  /**
   * The evidence is asked for at the evidence date; late evidence still counts until the day of the
   * decision.
   */
  private static LocalDate due(Enrollment enrollment, LocalDate today) {
    return today.isAfter(enrollment.evidenceDue())
        ? enrollment.decisionDue()
        : enrollment.evidenceDue();
  }
}
