package org.cspenrollment.transition;

import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CaseEvent;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.EnrollmentState;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * The ways that can still be changed. The partner changes its own; the office may do the same for
 * it, which is written down.
 */
@Component
class OpenTransitions {

  private final Enrollments enrollments;
  private final StepStore steps;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  OpenTransitions(
      Enrollments enrollments, StepStore steps, AuditTrail audit, CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.steps = steps;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /**
   * The case, locked until the transaction ends; 404 if it is nobody's or somebody else's, 409 if
   * it is not on the way, or has arrived.
   */
  Enrollment forChange(String caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    if (enrollment.state() == EnrollmentState.TRANSITION_COMPLETE) {
      throw Refused.conflict(
          "transition-complete",
          "The transition is complete",
          "The transition is complete: nothing about it changes any more.");
    }
    if (!enrollment.state().isOnTheWayToReseller() || steps.head(caseNumber).isEmpty()) {
      throw Refused.conflict(
          "no-transition",
          "There is no transition",
          "This case is not on the way to indirect reseller.");
    }
    return enrollment;
  }

  /** Puts on record what was done. */
  void record(CaseEvent event) {
    audit.record(event);
  }

  /** Whether somebody of the office is acting, for the partner. */
  boolean onBehalfOfPartner() {
    return currentActor.get().isStaff();
  }

  /** Who is acting. */
  String username() {
    return currentActor.get().username();
  }
}
