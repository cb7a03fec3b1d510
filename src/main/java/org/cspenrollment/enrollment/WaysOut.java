package org.cspenrollment.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ExitEvent.ProgrammeLeft;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the case once the partner has chosen to move or to leave.
 * Always part of the transaction of the process.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WaysOut {

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final Consequences consequences;
  private final LateOffice lateOffice;
  private final EnrollmentPolicy policy;
  private final Partners partners;
  private final AuditTrail audit;

  WaysOut(
      Enrollments enrollments,
      EnrollmentStore store,
      Consequences consequences,
      LateOffice lateOffice,
      EnrollmentPolicy policy,
      Partners partners,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.consequences = consequences;
    this.lateOffice = lateOffice;
    this.policy = policy;
    this.partners = partners;
    this.audit = audit;
  }

  /**
   * Whatever was open in the case has ended; the outcome is what the pinned table says of the
   * choice.
   *
   * @return what the partner chose
   */
  public Election elected(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var state =
        enrollment.election() == Election.LEAVE
            ? EnrollmentState.EXIT_NOTICE
            : EnrollmentState.TRANSITION_ELECTED;
    var nothingVerified = new CaseSnapshot(enrollment, List.of());
    var now = enrollments.now();
    store.recordOutcome(
        caseNumber,
        policy.outcome(
            nothingVerified.outcomeFacts(now, "NOT_APPLICABLE"), enrollments.pins(caseNumber)),
        state);
    store.end(caseNumber, state, now);
    consequences.stop(caseNumber);
    lateOffice.over(enrollment);
    return enrollment.election();
  }

  /**
   * The notice of a partner that leaves begins.
   *
   * @return when it is over: the policy's days from now, to the second
   */
  public Instant noticeGiven(String caseNumber) {
    var days = policy.constants(enrollments.pins(caseNumber)).exitNoticeDays();
    var over = enrollments.now().plus(Duration.ofDays(days));
    store.recordExit(caseNumber, over);
    return over;
  }

  /** The notice is over: the partner is out. */
  public void exited(String caseNumber) {
    store.changeState(caseNumber, EnrollmentState.EXITED);
    partners.changeStatus(
        enrollments.require(caseNumber).tenantId(), PartnerStatus.LEFT, caseNumber);
    audit.record(new ProgrammeLeft(new CaseNumber(caseNumber)));
  }
}
