package org.cspenrollment.enrollment.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.audit.event.CaseEvent;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.audit.event.LifecycleEvent.CasePutOnHold;
import org.cspenrollment.audit.event.LifecycleEvent.CaseReleased;
import org.cspenrollment.audit.event.LifecycleEvent.DeadlineMoved;
import org.cspenrollment.audit.event.SuccessionEvent.CaseReopened;
import org.cspenrollment.audit.event.SuccessionEvent.ScheduleDropped;
import org.cspenrollment.kernel.CaseNumber;

/** What managers do to a case, each with a reason the partner reads. */
public final class CaseManagement {

  private final Enrollment enrollment;

  CaseManagement(Enrollment enrollment) {
    this.enrollment = enrollment;
  }

  /** The days of the case are moved, each told for itself; what is against it was asked before. */
  public Change moveDates(CaseDates to, String reason) {
    var moved = enrollment.after(CaseVerb.MOVE_DATES).with(to);
    var events =
        new DateChange(enrollment, to)
            .moves().entrySet().stream()
                .map(
                    day ->
                        new DeadlineMoved(
                            number(),
                            day.getKey(),
                            day.getValue().from(),
                            day.getValue().to(),
                            reason))
                .toArray(CaseEvent[]::new);
    return Change.of(enrollment, moved, events);
  }

  /**
   * The case is held; refused where it is on hold already, or decided.
   *
   * @param until the last day of the hold; empty: until somebody releases it
   */
  public Change hold(Optional<LocalDate> until, String reason) {
    enrollment.require(CaseVerb.HOLD);
    var hold = new ManagerHold(enrollment.state(), until.orElse(null));
    return Change.of(
        enrollment,
        enrollment.with(enrollment.standing().held(EnrollmentState.ON_HOLD, Optional.of(hold))),
        new CasePutOnHold(number(), until, reason));
  }

  /**
   * The case goes on in this state; refused where no manager holds it.
   *
   * @param next where its requirements stand now, or where it stood if it was decided before
   */
  public Change release(EnrollmentState next, String reason) {
    enrollment.require(CaseVerb.RELEASE);
    if (!enrollment.isOnHold()) {
      throw CaseRefusals.notOnHold();
    }
    if (!CaseLifecycle.after(enrollment.state(), CaseVerb.RELEASE).contains(next)) {
      throw new IllegalStateException("%s cannot go on %s".formatted(enrollment.id(), next));
    }
    return Change.of(
        enrollment,
        enrollment.with(enrollment.standing().held(next, Optional.empty())),
        new CaseReleased(number(), reason));
  }

  /**
   * The case begins anew, as if it had not been opened, because of what it was opened on; refused
   * once it was decided. Whoever opens it tells that.
   */
  public Change beginAnew() {
    var anew = enrollment.after(CaseVerb.BEGIN_ANEW);
    if (enrollment.wasDecided()) {
      throw DateChange.Obstacle.CASE_CLOSED.refused();
    }
    return Change.of(
        enrollment, anew.with(enrollment.dates().unopened()).with(CaseStanding.unopened()));
  }

  /** The case is called off; refused once it has ended. */
  public Change cancel(String reason) {
    return Change.of(
        enrollment, enrollment.after(CaseVerb.CANCEL), new CaseCancelled(number(), reason));
  }

  /**
   * The case goes on in this state after it was called off; refused where it was not.
   *
   * @param days by how many days its days ahead move: as long as it was cancelled
   * @param from the day it was called off; a day that had passed by then stays
   */
  public Change reopen(EnrollmentState next, long days, LocalDate from, String reason) {
    var open = enrollment.after(CaseVerb.REOPEN, next);
    var dates = enrollment.dates();
    return Change.of(
        enrollment,
        open.with(
            new CaseDates(
                dates.openedAt(),
                dates.windowOpens(),
                later(dates.evidenceDue(), days, from),
                later(dates.decisionDue(), days, from))),
        new CaseReopened(number(), next.name(), days, reason));
  }

  private static LocalDate later(LocalDate day, long days, LocalDate from) {
    return day.isBefore(from) ? day : day.plusDays(days);
  }

  /**
   * A case that was only scheduled is not opened any more.
   *
   * @param why the code of the reason
   * @param by the case because of which it is not
   */
  public Change drop(String why, CaseNumber by) {
    if (enrollment.state() != EnrollmentState.SCHEDULED) {
      throw new IllegalStateException("%s is not scheduled".formatted(number()));
    }
    return Change.of(
        enrollment, enrollment.after(CaseVerb.CANCEL), new ScheduleDropped(number(), why, by));
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
