package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;
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
  private final CaseChanges changes;
  private final RunningCases running;
  private final EvidencePresence evidence;

  Holding(
      Enrollments enrollments,
      EnrollmentStore store,
      CaseChanges changes,
      RunningCases running,
      EvidencePresence evidence) {
    this.enrollments = enrollments;
    this.store = store;
    this.changes = changes;
    this.running = running;
    this.evidence = evidence;
  }

  /**
   * Holds a case.
   *
   * @param until the last day of the hold; absent: until somebody releases it
   * @return the case; 409 if it is on hold already or decided, 422 if the last day has passed or is
   *     more than 366 days away
   */
  @Transactional
  public Enrollment hold(
      CaseNumber caseNumber, @Nullable String reason, Optional<LocalDate> until) {
    var given = ActionReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    enrollment.require(CaseVerb.HOLD);
    until.ifPresent(day -> Typed.within(DaySpan.ahead(enrollments.today()), "until", day));
    changes.save(enrollment.managing().hold(until, given));
    return followed(caseNumber);
  }

  /**
   * Releases a case: it goes on where its requirements stand now, or where it stood if it was
   * decided before.
   *
   * @return the case; 409 if no manager holds it
   */
  @Transactional
  public Enrollment release(CaseNumber caseNumber, @Nullable String reason) {
    return release(enrollments.visibleForChange(caseNumber), ActionReasons.checked(reason));
  }

  private Enrollment release(Enrollment enrollment, String reason) {
    changes.save(enrollment.managing().release(stateAfter(enrollment), reason));
    return followed(enrollment.id());
  }

  /** The cases whose hold was meant to last until a day that is over now. */
  public List<CaseNumber> pastTheirHold() {
    return store.onHoldUntilBefore(enrollments.today());
  }

  /** Releases one of {@link #pastTheirHold}; harmless to do more often or on several nodes. */
  @Transactional
  public void releaseDue(CaseNumber caseNumber) {
    store
        .findForChange(caseNumber)
        .filter(
            enrollment ->
                enrollment.standing().onHold().stream()
                    .anyMatch(hold -> hold.isOverOn(enrollments.today())))
        .ifPresent(enrollment -> release(enrollment, ""));
  }

  private EnrollmentState stateAfter(Enrollment enrollment) {
    var beneath = enrollment.stateBeneathHold();
    if (!enrollment.isOnHold() || !beneath.isBeforeDecision()) {
      return beneath;
    }
    var state = enrollments.snapshot(enrollment).stateOfRequirements();
    return state == EnrollmentState.IN_PREPARATION
            && beneath == EnrollmentState.NOTIFIED
            && evidence.requirementsWithEvidence(enrollment.id()).isEmpty()
        ? EnrollmentState.NOTIFIED
        : state;
  }

  private Enrollment followed(CaseNumber caseNumber) {
    running.followDates(List.of(caseNumber));
    return enrollments.require(caseNumber);
  }
}
