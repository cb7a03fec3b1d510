package org.cspenrollment.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ExitEvent;
import org.cspenrollment.audit.event.ExitEvent.LeavingElected;
import org.cspenrollment.audit.event.ExitEvent.ResellerPathElected;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner chooses another path: to go on as an indirect reseller, or to leave. */
@Service
public class Electing {

  private static final int PROVIDER_LENGTH = 200;

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final EnrollmentWorkflow workflow;
  private final EnrollmentPolicy policy;
  private final AuditTrail audit;

  Electing(
      Enrollments enrollments,
      EnrollmentStore store,
      EnrollmentWorkflow workflow,
      EnrollmentPolicy policy,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.workflow = workflow;
    this.policy = policy;
    this.audit = audit;
  }

  /**
   * Elects the reseller path; whatever is open in the case ends.
   *
   * @param indirectProvider the provider the partner means to work with, if it knows one
   * @return the case; 409 if another path cannot be chosen any more
   */
  @Transactional
  public Enrollment moveToReseller(String caseNumber, Optional<String> indirectProvider) {
    indirectProvider
        .filter(
            name ->
                name.length() > PROVIDER_LENGTH || name.chars().anyMatch(Character::isISOControl))
        .ifPresent(
            name -> {
              throw Refused.invalidField(
                  "indirectProvider", "A name of at most 200 characters on one line, please.");
            });
    return elect(
        caseNumber,
        Election.MOVE,
        indirectProvider,
        new ResellerPathElected(new CaseNumber(caseNumber), indirectProvider));
  }

  /**
   * Gives notice to leave the programme; whatever is open in the case ends.
   *
   * @return the case; 409 if another path cannot be chosen any more
   */
  @Transactional
  public Enrollment leave(String caseNumber) {
    return elect(
        caseNumber,
        Election.LEAVE,
        Optional.empty(),
        new LeavingElected(new CaseNumber(caseNumber)));
  }

  /** When the notice would be over if the partner gave it now. */
  public Instant noticeWouldEnd(String caseNumber) {
    return enrollments
        .now()
        .plus(Duration.ofDays(policy.constants(enrollments.pins(caseNumber)).exitNoticeDays()));
  }

  private Enrollment elect(
      String caseNumber, Election choice, Optional<String> provider, ExitEvent event) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    if (!enrollment.state().allowsElection()) {
      throw Refused.conflict(
          "case-closed",
          "The case is decided",
          "Another path can be chosen while the case is open only.");
    }
    store.recordElection(caseNumber, choice, provider.orElse(null));
    audit.record(event);
    workflow.wayOutElected(caseNumber);
    return enrollments.require(caseNumber);
  }
}
