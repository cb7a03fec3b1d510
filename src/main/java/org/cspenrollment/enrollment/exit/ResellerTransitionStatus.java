package org.cspenrollment.enrollment.exit;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.life.ScheduledCases;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case stands on the way to indirect reseller, told by whoever keeps the steps of that way;
 * a case that is not at that point of it is a defect. Always part of a transaction that changes the
 * way itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResellerTransitionStatus {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final ScheduledCases scheduled;

  ResellerTransitionStatus(Enrollments enrollments, CaseChanges changes, ScheduledCases scheduled) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.scheduled = scheduled;
  }

  /** The partner has reported that it enrolled as an indirect reseller. */
  public void enrollmentReported(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.REPORT_RESELLER_ENROLLMENT);
  }

  /** The office has confirmed the enrollment. */
  public void enrollmentConfirmed(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.CONFIRM_RESELLER_ENROLLMENT);
  }

  /** The office has given the report of the enrollment back. */
  public void enrollmentReturned(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.RETURN_RESELLER_ENROLLMENT);
  }

  /** The office has confirmed the agreement: the partner is direct and indirect. */
  public void agreementConfirmed(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.CONFIRM_RESELLER_AGREEMENT);
  }

  /** The office has confirmed that the provider is linked: customers may be moved. */
  public void providerConfirmed(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.CONFIRM_PROVIDER);
  }

  /** The first customers are on their way, or settled; later ones change nothing. */
  public void customersMoving(CaseNumber caseNumber) {
    takes(caseNumber, CaseVerb.MOVE_CUSTOMERS);
  }

  /** Every customer is moved or settled. */
  public void completed(CaseNumber caseNumber) {
    scheduled.endWith(
        changes.save(
            enrollments.forChange(caseNumber).leaving().completeTransition(enrollments.now())));
  }

  private Enrollment takes(CaseNumber caseNumber, CaseVerb step) {
    return changes.save(enrollments.forChange(caseNumber).leaving().transition(step));
  }
}
