package org.cspenrollment.enrollment;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.Election;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner chooses another path: to go on as a reseller of an indirect provider. */
@Service
public class Electing {

  private static final int PROVIDER_LENGTH = 200;

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;

  Electing(
      Enrollments enrollments,
      EnrollmentStore store,
      EnrollmentWorkflow workflow,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.workflow = workflow;
    this.audit = audit;
  }

  /**
   * Elects the reseller path; whatever is open in the case ends.
   *
   * @param indirectProvider the provider the partner means to work with, if it knows one
   * @return the case; 409 if it is decided already
   */
  @Transactional
  public Enrollment moveToReseller(String caseNumber, Optional<String> indirectProvider) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    indirectProvider
        .filter(
            name ->
                name.length() > PROVIDER_LENGTH || name.chars().anyMatch(Character::isISOControl))
        .ifPresent(
            name -> {
              throw Refused.invalidField(
                  "indirectProvider", "A name of at most 200 characters on one line, please.");
            });
    if (!enrollment.state().allowsElection()) {
      throw Refused.conflict(
          "case-closed",
          "The case is decided",
          "Another path can be chosen while the case is open only.");
    }
    store.recordElection(caseNumber, Election.MOVE, indirectProvider.orElse(null));
    audit.record(
        caseNumber,
        "RESELLER_PATH_ELECTED",
        caseNumber,
        Map.of("indirectProvider", indirectProvider.orElse("")));
    if (enrollment.state().isNotRenewedYetOpen()) {
      store.changeState(caseNumber, EnrollmentState.TRANSITION_ELECTED);
    }
    workflow.resellerPathElected(caseNumber);
    return enrollments.require(caseNumber);
  }
}
