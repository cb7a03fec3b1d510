package org.cspenrollment.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.kernel.PartnerStatus;

/**
 * A partner as GET shows and PUT takes it: the columns of the registry file and the facts in the
 * shapes of an evaluation. {@code directAgreement} and {@code agreements.direct} are one fact.
 */
record PartnerBody(
    String tenantId,
    String organisationId,
    String name,
    String country,
    String timeZone,
    String language,
    String currency,
    String enrolledOn,
    String contactEmail,
    String planType,
    String planContractId,
    String planStart,
    String planEnd,
    String planRenewalOn,
    Integer anniversaryMonth,
    Boolean directAgreement,
    Boolean membershipActive,
    Boolean signerAuthority,
    Boolean firstLevelSupport,
    Agreements agreements,
    Verification verification,
    Credit credit,
    String creditOn,
    Integer designations,
    Integer designationsExpired,
    Boolean designationRenewalPending,
    Judgement assessment,
    SecuritySnapshot security,
    String planAccessIdLast4,
    String planOriginalEnd,
    String planBuyer,
    Boolean planGroupMatches,
    PartnerStatus partnerStatus) {

  /** Which agreements are accepted; null is unknown. */
  record Agreements(Boolean direct, Boolean maicppOrganisation, Boolean maicppTenant) {}

  /** The assessment with its date as text. */
  record Judgement(Assessment.Result result, String date) {}

  static PartnerBody of(Tenant tenant) {
    var plan =
        tenant.plan() == null
            ? new SupportPlan(null, null, null, null, null, null, null, null)
            : tenant.plan();
    var standing = tenant.standing();
    return new PartnerBody(
        tenant.tenantId(),
        tenant.organisationId(),
        tenant.name(),
        tenant.country(),
        tenant.timeZone(),
        tenant.language(),
        tenant.currency(),
        text(tenant.enrolledOn()),
        tenant.contactEmail(),
        plan.type() == null ? null : plan.type().name(),
        plan.contractId(),
        text(plan.start()),
        text(plan.end()),
        text(tenant.planRenewalOn()),
        tenant.anniversaryMonth(),
        standing.directAgreement(),
        standing.membershipActive(),
        standing.signerAuthority(),
        standing.firstLevelSupport(),
        new Agreements(
            standing.directAgreement(), standing.maicppOrganisation(), standing.maicppTenant()),
        standing.verification(),
        standing.credit(),
        text(standing.creditOn()),
        standing.designations(),
        standing.designationsExpired(),
        standing.designationRenewalPending(),
        standing.assessment() == null
            ? null
            : new Judgement(standing.assessment().result(), text(standing.assessment().date())),
        standing.security(),
        plan.accessIdLast4(),
        text(plan.originalEnd()),
        plan.buyer(),
        plan.groupMatches(),
        tenant.status());
  }

  /** This partner with no more of the contract id than may be seen in a list. */
  static PartnerBody masked(Tenant tenant) {
    return of(tenant.plan() == null ? tenant : tenant.withPlan(tenant.plan().masked()));
  }

  /** The fields that obey the rules of the registry file, as text. */
  @JsonIgnore
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("tenantId", tenantId);
    fields.put("organisationId", organisationId);
    fields.put("name", name);
    fields.put("country", country);
    fields.put("timeZone", timeZone);
    fields.put("language", language);
    fields.put("currency", currency);
    fields.put("enrolledOn", enrolledOn);
    fields.put("contactEmail", contactEmail);
    fields.put("planType", planType);
    fields.put("planContractId", planContractId);
    fields.put("planStart", planStart);
    fields.put("planEnd", planEnd);
    fields.put("planRenewalOn", planRenewalOn);
    fields.put("anniversaryMonth", anniversaryMonth == null ? null : anniversaryMonth.toString());
    fields.put("creditOn", creditOn);
    fields.put("assessment.date", assessment == null ? null : assessment.date());
    fields.put("planAccessIdLast4", planAccessIdLast4);
    fields.put("planOriginalEnd", planOriginalEnd);
    fields.put("planBuyer", planBuyer);
    return fields;
  }

  @JsonIgnore
  boolean plausibleHours() {
    var hours = security == null ? null : security.averageAlertHours();
    return hours == null
        || (hours.signum() >= 0
            && hours.compareTo(BigDecimal.valueOf(100_000)) <= 0
            && hours.scale() <= 6);
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
