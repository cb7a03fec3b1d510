package org.cspenrollment.enrollment;

import java.time.Clock;
import java.util.Map;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a case is decided: renewed, not renewed, and what an appeal makes of that. Always part of the
 * transaction of the process: the token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseEndings {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final Consequences consequences;
  private final OpeningEnrollments opening;
  private final AuditTrail audit;
  private final Clock clock;

  CaseEndings(
      Enrollments enrollments,
      EnrollmentStore store,
      Consequences consequences,
      OpeningEnrollments opening,
      AuditTrail audit,
      Clock clock) {
    this.enrollments = enrollments;
    this.store = store;
    this.consequences = consequences;
    this.opening = opening;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The partner is renewed, with or without notes; what followed from an earlier decision is taken
   * back, and the next cycle is scheduled.
   */
  public void renewed(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var state =
        enrollment.outcome() == OutcomeDecision.RENEW_WITH_NOTES
            ? EnrollmentState.APPROVED_WITH_NOTES
            : EnrollmentState.APPROVED;
    if (enrollment.wasDecided()) {
      consequences.lift(enrollment);
    }
    ended(enrollment, state, "RENEWED");
    opening.scheduleNext(enrollment);
  }

  /**
   * The partner is not renewed; two people said so. If it was not renewed before and tried to cure
   * it, the case is on the ladder again where it was.
   */
  public void notRenewed(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    if (enrollment.wasDecided()) {
      store.makeOutcomeFinal(caseNumber);
      backOnTheLadder(caseNumber);
      audit.record(caseNumber, "CURE_FAILED", caseNumber, Map.of());
    } else {
      ended(enrollment, EnrollmentState.NOT_RENEWED, "NOT_RENEWED");
    }
  }

  /** The partner appeals: the next step of the ladder waits, the present one stays. */
  public void appealed(String caseNumber) {
    consequences.stop(caseNumber);
    store.changeState(caseNumber, EnrollmentState.APPEALED);
  }

  /** The appeal is not upheld: the ladder goes on where it was. */
  public void decisionStands(String caseNumber) {
    backOnTheLadder(caseNumber);
  }

  /** The appeal is upheld: the partner is to be renewed after all. */
  public void overturned(String caseNumber, Outcome outcome) {
    store.recordOutcome(caseNumber, outcome, EnrollmentState.UNDER_REVIEW);
  }

  private void backOnTheLadder(String caseNumber) {
    store.changeState(caseNumber, consequences.stateReached(caseNumber));
  }

  private void ended(Enrollment enrollment, EnrollmentState state, String action) {
    store.end(enrollment.id(), state, clock.instant());
    audit.record(
        enrollment.id(),
        action,
        enrollment.id(),
        Map.of("decision", enrollment.outcome().name(), "ruleId", enrollment.outcomeRuleId()));
  }
}
