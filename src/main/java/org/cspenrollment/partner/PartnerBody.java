package org.cspenrollment.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cspenrollment.kernel.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * A partner as GET shows and PUT takes it: the columns of the registry file and the facts in the
 * shapes of an evaluation. A PUT may leave anything out. {@code directAgreement} and {@code
 * agreements.direct} are one fact.
 */
record PartnerBody(
    @Nullable String tenantId,
    @Nullable String organisationId,
    @Nullable String name,
    @Nullable String country,
    @Nullable String timeZone,
    @Nullable String language,
    @Nullable String currency,
    @Nullable LocalDate enrolledOn,
    @Nullable String contactEmail,
    @Nullable String planType,
    @Nullable String planContractId,
    @Nullable LocalDate planStart,
    @Nullable LocalDate planEnd,
    @Nullable LocalDate planRenewalOn,
    @Nullable Integer anniversaryMonth,
    @Nullable Boolean directAgreement,
    @Nullable Boolean membershipActive,
    @Nullable Boolean signerAuthority,
    @Nullable Boolean firstLevelSupport,
    @Nullable Agreements agreements,
    @Nullable Verification verification,
    @Nullable Credit credit,
    @Nullable LocalDate creditOn,
    @Nullable Integer designations,
    @Nullable Integer designationsExpired,
    @Nullable Boolean designationRenewalPending,
    @Nullable Judgement assessment,
    @Nullable SecuritySnapshot security,
    @Nullable String planAccessIdLast4,
    @Nullable LocalDate planOriginalEnd,
    @Nullable String planBuyer,
    @Nullable Boolean planGroupMatches,
    @Nullable PartnerStatus partnerStatus) {

  /** Which agreements are accepted. */
  record Agreements(
      @Nullable Boolean direct,
      @Nullable Boolean maicppOrganisation,
      @Nullable Boolean maicppTenant) {}

  /** The assessment and when it was. */
  record Judgement(Assessment.@Nullable Result result, @Nullable LocalDate date) {

    static @Nullable Judgement of(@Nullable Assessment assessment) {
      return assessment == null ? null : new Judgement(assessment.result(), assessment.date());
    }
  }

  /** This partner whole, as one asks for it by its id. */
  static PartnerBody of(Tenant tenant) {
    var plan = Objects.requireNonNullElse(tenant.plan(), SupportPlan.UNKNOWN);
    var standing = tenant.standing();
    return new PartnerBody(
        tenant.tenantId().value(),
        tenant.organisationId().value(),
        tenant.name(),
        tenant.country(),
        tenant.timeZone(),
        tenant.language(),
        tenant.currency(),
        tenant.enrolledOn(),
        tenant.contactEmail(),
        plan.type() == null ? null : plan.type().name(),
        plan.contractId(),
        plan.start(),
        plan.end(),
        tenant.planRenewalOn(),
        tenant.anniversaryMonth(),
        standing.directAgreement(),
        standing.membershipActive(),
        standing.signerAuthority(),
        standing.firstLevelSupport(),
        new Agreements(
            standing.directAgreement(), standing.maicppOrganisation(), standing.maicppTenant()),
        standing.verification(),
        standing.credit(),
        standing.creditOn(),
        standing.designations(),
        standing.designationsExpired(),
        standing.designationRenewalPending(),
        Judgement.of(standing.assessment()),
        standing.security(),
        plan.accessIdLast4(),
        plan.originalEnd(),
        plan.buyer(),
        plan.groupMatches(),
        tenant.status());
  }

  /** This partner with no more of the contract id than may be seen in a list. */
  static PartnerBody masked(Tenant tenant) {
    var plan = tenant.plan();
    return of(plan == null ? tenant : tenant.withPlan(plan.masked()));
  }

  /** The fields that obey the rules of the registry file, as text. */
  @JsonIgnore
  Map<String, @Nullable String> fields() {
    var fields = new HashMap<String, @Nullable String>();
    fields.put("tenantId", tenantId);
    fields.put("organisationId", organisationId);
    fields.put("name", name);
    fields.put("country", country);
    fields.put("timeZone", timeZone);
    fields.put("language", language);
    fields.put("currency", currency);
    fields.put("enrolledOn", text(enrolledOn));
    fields.put("contactEmail", contactEmail);
    fields.put("planType", planType);
    fields.put("planContractId", planContractId);
    fields.put("planStart", text(planStart));
    fields.put("planEnd", text(planEnd));
    fields.put("planRenewalOn", text(planRenewalOn));
    fields.put("anniversaryMonth", anniversaryMonth == null ? null : anniversaryMonth.toString());
    fields.put("creditOn", text(creditOn));
    fields.put("assessment.date", assessment == null ? null : text(assessment.date()));
    fields.put("planAccessIdLast4", planAccessIdLast4);
    fields.put("planOriginalEnd", text(planOriginalEnd));
    fields.put("planBuyer", planBuyer);
    return fields;
  }

  /** Whether the average of hours is one that can be stored: 0 to 100000, six decimal places. */
  @JsonIgnore
  boolean plausibleHours() {
    var hours = security == null ? null : security.averageAlertHours();
    return hours == null
        || (hours.signum() >= 0
            && hours.compareTo(BigDecimal.valueOf(100_000)) <= 0
            && hours.scale() <= 6);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
