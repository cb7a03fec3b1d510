package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;

/** What people have verified for a case corrects the registry. */
public sealed interface CorrectionEvent extends AuditEvent {

  @Override
  default String stream() {
    return PartnerEvent.STREAM;
  }

  /**
   * What the office looked up for a case corrected what is known of a tenant.
   *
   * @param fields the names of the columns that changed, sorted
   * @param source where it was looked up
   */
  record StandingCorrected(
      TenantId tenant,
      Set<String> fields,
      CaseNumber caseNumber,
      RequirementId requirement,
      String source)
      implements CorrectionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.STANDING_CORRECTED;
    }

    @Override
    public String subject() {
      return tenant.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "fields",
          fields,
          "caseNumber",
          caseNumber.value(),
          "requirement",
          requirement.value(),
          "source",
          source);
    }
  }

  /**
   * What the office verified for a case stands in the place of revenue that is missing or wrong.
   *
   * @param from the first day it covers
   * @param to the last day it covers
   * @param source where it was looked up
   */
  record RevenueStated(
      OrganisationId organisation,
      LocalDate from,
      LocalDate to,
      CaseNumber caseNumber,
      String source)
      implements CorrectionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.REVENUE_STATED;
    }

    @Override
    public String subject() {
      return organisation.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "from", from.toString(),
          "to", to.toString(),
          "caseNumber", caseNumber.value(),
          "source", source);
    }
  }
}
