package org.cspenrollment.enrollment.preparation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RecordedStanding;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.RevenueStatements;
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
  private final RevenueStatements revenue;

  RegistryCorrections(
      Enrollments enrollments, StandingCorrections standing, RevenueStatements revenue) {
    this.enrollments = enrollments;
    this.standing = standing;
    this.revenue = revenue;
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
    stated(caseNumber, facts).ifPresent(one -> revenue.add(enrollment.organisationId(), one));
    if (!corrected.isEmpty()) {
      standing.correct(enrollment.tenantId(), corrected, caseNumber, requirementId, source(facts));
    }
  }

  /** Only of revenue an amount and a period are recorded. */
  private static Optional<RevenueStatements.Statement> stated(
      CaseNumber caseNumber, Map<String, Object> facts) {
    return facts.get("amountCents") instanceof Number cents
            && facts.get("periodStart") instanceof String from
            && facts.get("periodEnd") instanceof String to
        ? Optional.of(
            new RevenueStatements.Statement(
                LocalDate.parse(from),
                LocalDate.parse(to),
                cents.longValue(),
                source(facts),
                caseNumber))
        : Optional.empty();
  }

  private static String source(Map<String, Object> facts) {
    return String.valueOf(facts.getOrDefault(SOURCE, ""));
  }
}
