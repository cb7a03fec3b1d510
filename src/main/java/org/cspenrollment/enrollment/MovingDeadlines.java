package org.cspenrollment.enrollment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.DeadlineMoved;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Deadline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager moves the day evidence is asked for, or the day a case is decided on. Timers and due
 * dates of its process follow in the same transaction; the basis date and the number never change.
 * What the partner missed before stays missed: only a new round gives it back.
 */
@Service
public class MovingDeadlines {

  private final Enrollments enrollments;
  private final ActStore acts;
  private final RunningCases running;
  private final AuditTrail audit;

  MovingDeadlines(Enrollments enrollments, ActStore acts, RunningCases running, AuditTrail audit) {
    this.enrollments = enrollments;
    this.acts = acts;
    this.running = running;
    this.audit = audit;
  }

  /**
   * Moves one day of one case; the day it has already is no change and is not recorded.
   *
   * @param day a day in UTC; it ends at 24:00 UTC
   * @return the case; 409 if it is decided, 422 if the day has passed, lies before the basis date
   *     or puts the evidence after the decision
   */
  @Transactional
  public Enrollment move(String caseNumber, Deadline which, LocalDate day, String reason) {
    var given = ActReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    var dates = CaseDates.of(enrollment).with(which, day);
    dates
        .obstacle(which, enrollments.today())
        .ifPresent(
            obstacle -> {
              throw obstacle.refused();
            });
    if (dates.moves().isEmpty()) {
      return enrollment;
    }
    write(List.of(dates), given);
    return enrollments.require(caseNumber);
  }

  /** Moves the days of these cases, which have been checked and are locked. */
  void write(List<CaseDates> moved, String reason) {
    acts.moveDates(moved);
    for (var dates : moved) {
      dates
          .moves()
          .forEach(
              (which, move) ->
                  audit.record(
                      new DeadlineMoved(
                          new CaseNumber(dates.enrollment().id()),
                          which,
                          move.from(),
                          move.to(),
                          reason)));
    }
    running.followDates(moved.stream().map(dates -> dates.enrollment().id()).toList());
  }

  /** These cases as they are now, locked until the transaction ends. */
  List<Enrollment> locked(Collection<String> caseNumbers) {
    return acts.findAll(caseNumbers, true);
  }
}
