package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.decision.OpenFacts;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager moves the day evidence is asked for, or the day a case is decided on. Timers and due
 * dates of its process follow in the same transaction, and who was asked because the day was over
 * is not asked any more; the basis date and the number never change. What the partner missed before
 * stays missed: only a new round gives it back.
 */
@Service
public class MovingDeadlines {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final RunningCases running;
  private final OpenFacts openFacts;
  private final LastChanges last;

  MovingDeadlines(
      Enrollments enrollments,
      CaseChanges changes,
      RunningCases running,
      OpenFacts openFacts,
      LastChanges last) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.running = running;
    this.openFacts = openFacts;
    this.last = last;
  }

  /**
   * Moves one day of one case; the day it has already is no change and is not recorded.
   *
   * @param day a day in UTC; it ends at 24:00 UTC
   * @return the case; 409 if it is decided or somebody else moved the same day at the same moment,
   *     422 if the day has passed or is more than 366 days away, lies before the basis date or puts
   *     the evidence after the decision
   */
  @Transactional
  public Enrollment move(
      CaseNumber caseNumber, Deadline which, LocalDate day, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    var seen = last.seen(caseNumber, which.name());
    var enrollment = enrollments.visibleForChange(caseNumber);
    var change = DateChange.of(enrollment, which, day);
    var span = change.span(which, enrollments.today());
    change
        .obstacle(EnumSet.of(which), enrollments.today())
        .ifPresent(
            obstacle -> {
              if (obstacle == DateChange.Obstacle.PASSED) {
                Typed.within(span, "date", day);
              }
              throw obstacle.refused();
            });
    Typed.within(span, "date", day);
    if (change.moves().isEmpty()) {
      return enrollment;
    }
    last.change(caseNumber, which.name(), seen);
    save(List.of(change), given);
    return enrollments.require(caseNumber);
  }

  /** Moves the days of these cases, which have been checked and are locked. */
  void write(List<DateChange> moved, String reason) {
    for (var which : Deadline.values()) {
      last.changed(
          moved.stream()
              .filter(change -> change.moves().containsKey(which))
              .map(change -> change.enrollment().id())
              .toList(),
          which.name());
    }
    save(moved, reason);
  }

  private void save(List<DateChange> moved, String reason) {
    changes.save(
        moved.stream()
            .map(change -> change.enrollment().managing().moveDates(change.to(), reason))
            .toList());
    running.followDates(moved.stream().map(change -> change.enrollment().id()).toList());
    moved.stream()
        .map(DateChange::enrollment)
        .filter(enrollment -> enrollment.decision().proposes(OutcomeDecision.HOLD))
        .forEach(enrollment -> openFacts.follow(enrollment.id()));
  }
}
