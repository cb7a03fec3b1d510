package org.cspenrollment.enrollment.preparation;

import java.util.Map;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RecordedStanding;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.StandingCorrections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have verified of a case corrects what the registry knows of its tenant. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegistryCorrections {

  private static final String SOURCE = "source";

  private final Enrollments enrollments;
  private final StandingCorrections standing;

  RegistryCorrections(Enrollments enrollments, StandingCorrections standing) {
    this.enrollments = enrollments;
    this.standing = standing;
  }

  /**
   * Takes recorded facts over into the registry, where it has a place for them. Called once they
   * are final: by one person for what is met, by two for what is not.
   *
   * @param facts as they passed
   */
  public void correct(
      CaseNumber caseNumber, RequirementId requirementId, Map<String, Object> facts) {
    var enrollment = enrollments.require(caseNumber);
    var corrected =
        RecordedStanding.of(
            requirementId,
            facts,
            enrollment.edition(),
            enrollment.basisDate(),
            enrollment.dates().windowOpens());
    if (!corrected.isEmpty()) {
      standing.correct(
          enrollment.tenantId(),
          corrected,
          caseNumber,
          requirementId,
          String.valueOf(facts.getOrDefault(SOURCE, "")));
    }
  }
}
