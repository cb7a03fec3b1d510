package org.cspenrollment.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CasePutOnHold;
import org.cspenrollment.audit.event.LifecycleEvent.CaseReleased;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager puts a case on hold: the partner keeps its status, and nothing is decided about the
 * case. Evidence may still arrive and be verified, and a renewal with nothing against it ends the
 * hold. Time that would run out against the partner waits; once the case is released, what is
 * overdue by then fires, unless the manager has moved the day before.
 */
@Service
public class Holding {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final ActStore acts;
  private final RunningCases running;
  private final EvidencePresence evidence;
  private final AuditTrail audit;

  Holding(
      Enrollments enrollments,
      EnrollmentStore store,
      ActStore acts,
      RunningCases running,
      EvidencePresence evidence,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.acts = acts;
    this.running = running;
    this.evidence = evidence;
    this.audit = audit;
  }

  /**
   * Holds a case.
   *
   * @param until the last day of the hold; absent: until somebody releases it
   * @return the case; 409 if it is on hold already or decided, 422 if the last day has passed
   */
  @Transactional
  public Enrollment hold(String caseNumber, String reason, Optional<LocalDate> until) {
    var given = ActReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    if (enrollment.state() == EnrollmentState.ON_HOLD) {
      throw Refused.conflict("on-hold", "On hold already", "The case is on hold already.");
    }
    if (!enrollment.state().allowsElection()) {
      throw CaseDates.Obstacle.CASE_CLOSED.refused();
    }
    until
        .filter(day -> day.isBefore(enrollments.today()))
        .ifPresent(
            day -> {
              throw Refused.invalidField("until", "This day has passed.");
            });
    acts.hold(caseNumber, until.orElse(null));
    audit.record(new CasePutOnHold(new CaseNumber(caseNumber), until, given));
    return followed(caseNumber);
  }

  /**
   * Releases a case: it goes on where its requirements stand now, or where it stood if it was
   * decided before.
   *
   * @return the case; 409 if no manager holds it
   */
  @Transactional
  public Enrollment release(String caseNumber, String reason) {
    return release(enrollments.visibleForChange(caseNumber), ActReasons.checked(reason));
  }

  private Enrollment release(Enrollment enrollment, String reason) {
    if (!enrollment.isHeld()) {
      throw Refused.conflict("not-on-hold", "Not on hold", "No manager holds this case.");
    }
    acts.release(enrollment.id(), stateAfter(enrollment));
    audit.record(new CaseReleased(new CaseNumber(enrollment.id()), reason));
    return followed(enrollment.id());
  }

  /**
   * Releases the cases whose hold was meant to last until a day that is over now; harmless to do
   * more often or on several nodes.
   *
   * @return how many it released
   */
  @Transactional
  public int releaseDue() {
    int released = 0;
    for (var caseNumber : acts.heldUntilBefore(enrollments.today())) {
      var enrollment = store.findForChange(caseNumber).filter(Enrollment::isHeld);
      if (enrollment.isPresent()) {
        release(enrollment.get(), "");
        released++;
      }
    }
    return released;
  }

  private EnrollmentState stateAfter(Enrollment enrollment) {
    if (!enrollment.heldFrom().isBeforeDecision()) {
      return enrollment.heldFrom();
    }
    var state = enrollments.snapshot(enrollment.id()).stateOfRequirements();
    return state == EnrollmentState.IN_PREPARATION
            && enrollment.heldFrom() == EnrollmentState.NOTIFIED
            && evidence.requirementsWithEvidence(enrollment.id()).isEmpty()
        ? EnrollmentState.NOTIFIED
        : state;
  }

  private Enrollment followed(String caseNumber) {
    running.followDates(List.of(caseNumber));
    return enrollments.require(caseNumber);
  }
}
