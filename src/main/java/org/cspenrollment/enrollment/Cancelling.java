package org.cspenrollment.enrollment;

import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager calls a case off. Whatever runs for it ends; the partner keeps its status, and there is
 * no other case of this tenant in that year.
 */
@Service
public class Cancelling {

  /** What the process is told: a code, never what somebody typed. */
  private static final String CODE = "CASE_CANCELLED";

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final RunningCases running;
  private final Consequences consequences;
  private final AuditTrail audit;

  Cancelling(
      Enrollments enrollments,
      EnrollmentStore store,
      RunningCases running,
      Consequences consequences,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.running = running;
    this.consequences = consequences;
    this.audit = audit;
  }

  /**
   * Cancels a case that is scheduled or open.
   *
   * @return the case; 409 if it has ended
   */
  @Transactional
  public Enrollment cancel(String caseNumber, String reason) {
    var given = ActReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    if (!enrollment.state().allowsCancellation()) {
      throw CaseDates.Obstacle.CASE_CLOSED.refused();
    }
    store.changeState(caseNumber, EnrollmentState.CANCELLED);
    running.end(caseNumber, CODE);
    consequences.stop(caseNumber);
    audit.record(new CaseCancelled(new CaseNumber(caseNumber), given));
    return enrollments.require(caseNumber);
  }
}
