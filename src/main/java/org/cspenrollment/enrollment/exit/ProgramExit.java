package org.cspenrollment.enrollment.exit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.LateOffice;
import org.cspenrollment.enrollment.life.ScheduledCases;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.enrollment.store.CaseChanges;
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
public class ProgramExit {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final LateOffice lateOffice;
  private final EnrollmentPolicy policy;
  private final Partners partners;
  private final ScheduledCases scheduled;

  ProgramExit(
      Enrollments enrollments,
      CaseChanges changes,
      LateOffice lateOffice,
      EnrollmentPolicy policy,
      Partners partners,
      ScheduledCases scheduled) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.lateOffice = lateOffice;
    this.policy = policy;
    this.partners = partners;
    this.scheduled = scheduled;
  }

  /**
   * Whatever was open in the case has ended; the outcome is what the pinned table says of the
   * choice. A case that was called off on its way, and is open again, is on it already.
   *
   * @return what the partner chose
   */
  public Election elected(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    if (enrollment.state().isOnTheWayToReseller()) {
      return enrollment.election();
    }
    var nothingVerified = new CaseSnapshot(enrollment, List.of());
    var now = enrollments.now();
    var outcome =
        policy.outcome(
            nothingVerified.outcomeFacts(now, "NOT_APPLICABLE"), enrollments.pins(caseNumber));
    changes.save(enrollment.leaving().followElection(outcome));
    lateOffice.over(enrollment);
    return enrollment.election();
  }

  /**
   * The notice of a partner that leaves begins.
   *
   * @return when it is over: the policy's days from now, to the second
   */
  public Instant noticeGiven(CaseNumber caseNumber) {
    var days = policy.constants(enrollments.pins(caseNumber)).exitNoticeDays();
    var over = enrollments.now().plus(Duration.ofDays(days));
    changes.save(enrollments.forChange(caseNumber).leaving().giveNotice(over));
    return over;
  }

  /** The notice is over: the partner is out. */
  public void exited(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    enrollment.require(CaseVerb.EXIT);
    partners.changeStatus(enrollment.tenantId(), PartnerStatus.LEFT, caseNumber.value());
    scheduled.endWith(changes.save(enrollment.leaving().exit(enrollments.now())));
  }
}
