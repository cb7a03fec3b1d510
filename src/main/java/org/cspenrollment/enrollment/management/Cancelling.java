package org.cspenrollment.enrollment.management;

import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager calls a case off. Whatever runs for it ends; the partner keeps its status, there is no
 * other case of this tenant in that year, and the next one is scheduled.
 */
@Service
public class Cancelling {

  /** What the process is told: a code, never what somebody typed. */
  private static final String CODE = "CASE_CANCELLED";

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final RunningCases running;
  private final NextCycle nextCycle;
  private final CancellationStore cancellations;

  Cancelling(
      Enrollments enrollments,
      CaseChanges changes,
      RunningCases running,
      NextCycle nextCycle,
      CancellationStore cancellations) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.running = running;
    this.nextCycle = nextCycle;
    this.cancellations = cancellations;
  }

  /**
   * Cancels a case that is scheduled or open.
   *
   * @return the case; 409 if it has ended
   */
  @Transactional
  public Enrollment cancel(CaseNumber caseNumber, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    var cancelled = changes.save(enrollment.managing().cancel(given));
    cancellations.put(
        caseNumber, new Cancellation(enrollments.now(), enrollment.stateBeneathHold()));
    running.end(caseNumber, CODE);
    nextCycle.schedule(cancelled);
    return enrollments.require(caseNumber);
  }
}
