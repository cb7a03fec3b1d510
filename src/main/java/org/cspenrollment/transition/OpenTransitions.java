package org.cspenrollment.transition;

import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.audit.AuditTrail;
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

  /** Writes down what was done, by whom and for whom. */
  void record(String caseNumber, String action, String subject, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("onBehalfOfPartner", currentActor.get().isStaff());
    audit.record(caseNumber, action, subject, all);
  }

  /** Who is acting. */
  String username() {
    return currentActor.get().username();
  }
}
