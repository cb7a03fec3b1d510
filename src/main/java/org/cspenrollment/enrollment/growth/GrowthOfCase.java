package org.cspenrollment.enrollment.growth;

import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PreparationEvent.RequirementRecorded;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RegistryResults;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The growth a case records. It is filled in whenever revenue arrives, decided or not, as long as
 * it is only recorded: what a case was decided by stays as it was.
 */
@Component
class GrowthOfCase {

  private final Enrollments enrollments;
  private final RegistryResults registry;
  private final RequirementResultStore results;
  private final AuditTrail audit;

  GrowthOfCase(
      Enrollments enrollments,
      RegistryResults registry,
      RequirementResultStore results,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.registry = registry;
    this.results = results;
    this.audit = audit;
  }

  /**
   * Writes down what the pinned tables make of the growth that is known now, where that is another
   * than before.
   *
   * @return whether it is
   */
  @Transactional
  public boolean record(CaseNumber caseNumber) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    var decided = read.enrollment().wasDecided();
    var found =
        registry.changed(read).stream()
            .filter(result -> result.requirement().verifiedBy() == VerifiedBy.RECORDED)
            .filter(result -> !decided || isOnlyRecorded(result))
            .toList();
    results.recordResults(caseNumber, found);
    found.forEach(
        result ->
            audit.record(
                new RequirementRecorded(
                    caseNumber,
                    result.requirement().id(),
                    result.result().name(),
                    Optional.ofNullable(result.reasonCode()).map(ReasonCode::new))));
    return !found.isEmpty();
  }

  private static boolean isOnlyRecorded(RequirementResult result) {
    return result.requirement().level() == RequirementLevel.MONITORED;
  }
}
