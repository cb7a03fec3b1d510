package org.cspenrollment.transition.step;

import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CaseEvent;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * The ways that can still be changed. The partner changes its own; the office may do the same for
 * it, which is written down.
 */
@Component
public class OpenTransitions {

  private final Enrollments enrollments;
  private final TransitionStore transitions;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  OpenTransitions(
      Enrollments enrollments,
      TransitionStore transitions,
      AuditTrail audit,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.transitions = transitions;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /**
   * The case, locked until the transaction ends; 404 if it is nobody's or somebody else's, 409 if
   * it is not on the way, or has arrived.
   */
  public Enrollment forChange(CaseNumber caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    if (enrollment.state() == EnrollmentState.TRANSITION_COMPLETE) {
      throw ProblemException.conflict(
          "transition-complete",
          "The transition is complete",
          "The transition is complete: nothing about it changes any more.");
    }
    if (!enrollment.state().isOnTheWayToReseller() || transitions.head(caseNumber).isEmpty()) {
      throw ProblemException.conflict(
          "no-transition",
          "There is no transition",
          "This case is not on the way to indirect reseller.");
    }
    return enrollment;
  }

  /** The same, also once the partner has arrived: for what is left to it then. */
  public Enrollment forChangeOrArrived(CaseNumber caseNumber) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    return enrollment.state() == EnrollmentState.TRANSITION_COMPLETE
        ? enrollment
        : forChange(caseNumber);
  }

  /** The refusal of a step that is not with the partner now (409). */
  public static ProblemException outOfTurn() {
    return ProblemException.conflict(
        "step-not-open",
        "Not the turn of this step",
        "This step is not with you now: an earlier one is missing, or it is reported already.");
  }

  /** Puts on record what was done. */
  public void record(CaseEvent event) {
    audit.record(event);
  }

  /** Whether somebody of the office is acting, for the partner. */
  public boolean onBehalfOfPartner() {
    return currentActor.get().isStaff();
  }

  /** Who is acting. */
  public Username username() {
    return currentActor.get().username();
  }
}
