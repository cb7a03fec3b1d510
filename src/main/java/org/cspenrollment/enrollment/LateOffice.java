package org.cspenrollment.enrollment;

import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.OutcomeEvent.OfficeLate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of the decision is over, the partner was in time, and the office is not done: by the
 * pinned table the case is held, the partner keeps its status, and a manager is asked. The
 * verification goes on meanwhile; whoever is done first ends the other.
 */
@Service
public class LateOffice {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final EnrollmentPolicy policy;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;

  LateOffice(
      Enrollments enrollments,
      EnrollmentStore store,
      EnrollmentPolicy policy,
      EnrollmentWorkflow workflow,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.policy = policy;
    this.workflow = workflow;
    this.audit = audit;
  }

  /** The cases with the office whose day is over and that are not held yet. */
  public List<String> candidates() {
    return store.withTheOfficeBefore(enrollments.today());
  }

  /**
   * Holds a case if the table says so; does nothing otherwise, or if it is held already.
   *
   * @return whether it is held now, and was not before
   */
  @Transactional
  public boolean hold(String caseNumber) {
    var enrollment = store.findForChange(caseNumber).orElseThrow();
    var facts = enrollments.snapshot(caseNumber).outcomeFacts(enrollments.now(), "NOT_APPLICABLE");
    var outcome = policy.outcome(facts, enrollments.pins(caseNumber));
    if (enrollment.heldAt() != null
        || enrollment.wasDecided()
        || outcome.decision() != OutcomeDecision.HOLD) {
      return false;
    }
    store.recordOutcome(caseNumber, outcome, enrollment.state());
    store.hold(caseNumber, enrollments.now());
    audit.record(new OfficeLate(new CaseNumber(caseNumber), outcome.ruleId()));
    workflow.officeIsLate(caseNumber);
    return true;
  }

  /** A manager has decided the held case: the verification ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(String caseNumber) {
    store.hold(caseNumber, null);
    workflow.heldCaseDecided(caseNumber);
  }

  /** There is nothing to hold any more: the manager is not asked. */
  @Transactional(propagation = Propagation.MANDATORY)
  void over(Enrollment enrollment) {
    if (enrollment.heldAt() != null) {
      store.hold(enrollment.id(), null);
      workflow.verificationEnded(enrollment.id());
    }
  }
}
