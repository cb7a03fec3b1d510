package org.cspenrollment.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a tenant, by the columns of its row. */
public final class TenantColumns {

  private TenantColumns() {}

  /** What a PUT may change, by column. */
  public static Map<String, @Nullable Object> of(Tenant tenant) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("organisation_id", tenant.organisationId().value());
    columns.put("name", tenant.name());
    columns.put("country", tenant.country());
    columns.put("time_zone", tenant.timeZone());
    columns.put("language", tenant.language());
    columns.put("currency", tenant.currency());
    columns.put("enrolled_on", tenant.enrolledOn());
    columns.put("contact_email", tenant.contactEmail());
    columns.putAll(of(tenant.plan()));
    columns.put("plan_renewal_on", tenant.planRenewalOn());
    columns.put("anniversary_month", tenant.anniversaryMonth());
    columns.putAll(of(tenant.standing()));
    return columns;
  }

  /** A support plan by column; no plan empties all of them. */
  static Map<String, @Nullable Object> of(@Nullable SupportPlan plan) {
    var given = Objects.requireNonNullElse(plan, SupportPlan.UNKNOWN);
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("plan_type", name(given.type()));
    columns.put("plan_contract_id", given.contractId());
    columns.put("plan_access_id_last4", given.accessIdLast4());
    columns.put("plan_start", given.start());
    columns.put("plan_end", given.end());
    columns.put("plan_original_end", given.originalEnd());
    columns.put("plan_buyer", given.buyer());
    columns.put("plan_group_matches", given.groupMatches());
    return columns;
  }

  /** What is known of a tenant beside its plan and its revenue, by column. */
  static Map<String, @Nullable Object> of(Standing standing) {
    var assessment = Objects.requireNonNullElse(standing.assessment(), Assessment.UNKNOWN);
    var security = Objects.requireNonNullElse(standing.security(), SecuritySnapshot.UNKNOWN);
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("direct_agreement", standing.directAgreement());
    columns.put("maicpp_organisation", standing.maicppOrganisation());
    columns.put("maicpp_tenant", standing.maicppTenant());
    columns.put("membership_active", standing.membershipActive());
    columns.put("signer_authority", standing.signerAuthority());
    columns.put("first_level_support", standing.firstLevelSupport());
    columns.put("verification", name(standing.verification()));
    columns.put("credit", name(standing.credit()));
    columns.put("credit_on", standing.creditOn());
    columns.put("designations", standing.designations());
    columns.put("designations_expired", standing.designationsExpired());
    columns.put("designation_renewal_pending", standing.designationRenewalPending());
    columns.put("assessment_result", name(assessment.result()));
    columns.put("assessment_on", assessment.date());
    columns.put("security_mfa", security.mfa());
    columns.put("security_contact", security.contact());
    columns.put("security_average_alert_hours", security.averageAlertHours());
    columns.put("security_score", security.score());
    return columns;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
