package org.cspenrollment.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cspenrollment.kernel.PartnerStatus;

/** A tenant as a row of the table, in both directions. */
public final class TenantRow {

  private TenantRow() {}

  /** What a PUT may change, by column. */
  public static Map<String, Object> columns(Tenant tenant) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("organisation_id", tenant.organisationId());
    columns.put("name", tenant.name());
    columns.put("country", tenant.country());
    columns.put("time_zone", tenant.timeZone());
    columns.put("language", tenant.language());
    columns.put("currency", tenant.currency());
    columns.put("enrolled_on", tenant.enrolledOn());
    columns.put("contact_email", tenant.contactEmail());
    columns.putAll(planColumns(tenant.plan()));
    columns.put("plan_renewal_on", tenant.planRenewalOn());
    columns.put("anniversary_month", tenant.anniversaryMonth());
    columns.putAll(standingColumns(tenant.standing()));
    return columns;
  }

  static Map<String, Object> planColumns(SupportPlan plan) {
    var given =
        plan == null ? new SupportPlan(null, null, null, null, null, null, null, null) : plan;
    Map<String, Object> columns = new LinkedHashMap<>();
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

  private static Map<String, Object> standingColumns(Standing standing) {
    var assessment = Objects.requireNonNullElse(standing.assessment(), new Assessment(null, null));
    var security =
        Objects.requireNonNullElse(
            standing.security(), new SecuritySnapshot(null, null, null, null));
    Map<String, Object> columns = new LinkedHashMap<>();
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

  static Tenant tenant(ResultSet row, int number) throws SQLException {
    return new Tenant(
        row.getString("tenant_id"),
        row.getString("organisation_id"),
        row.getString("name"),
        row.getString("country"),
        row.getString("time_zone"),
        row.getString("language"),
        row.getString("currency"),
        date(row, "enrolled_on"),
        row.getString("contact_email"),
        plan(row),
        date(row, "plan_renewal_on"),
        row.getObject("anniversary_month", Integer.class),
        standing(row),
        constant(PartnerStatus.class, row.getString("status")),
        row.getLong("version"));
  }

  private static SupportPlan plan(ResultSet row) throws SQLException {
    var plan =
        new SupportPlan(
            constant(PlanType.class, row.getString("plan_type")),
            row.getString("plan_contract_id"),
            row.getString("plan_access_id_last4"),
            date(row, "plan_start"),
            date(row, "plan_end"),
            date(row, "plan_original_end"),
            row.getString("plan_buyer"),
            row.getObject("plan_group_matches", Boolean.class));
    return planColumns(plan).values().stream().allMatch(Objects::isNull) ? null : plan;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var assessment =
        new Assessment(
            constant(Assessment.Result.class, row.getString("assessment_result")),
            date(row, "assessment_on"));
    var security =
        new SecuritySnapshot(
            truth(row, "security_mfa"),
            truth(row, "security_contact"),
            row.getBigDecimal("security_average_alert_hours"),
            row.getObject("security_score", Integer.class));
    return new Standing(
        truth(row, "direct_agreement"),
        truth(row, "maicpp_organisation"),
        truth(row, "maicpp_tenant"),
        truth(row, "membership_active"),
        truth(row, "signer_authority"),
        truth(row, "first_level_support"),
        constant(Verification.class, row.getString("verification")),
        constant(Credit.class, row.getString("credit")),
        date(row, "credit_on"),
        row.getObject("designations", Integer.class),
        row.getObject("designations_expired", Integer.class),
        truth(row, "designation_renewal_pending"),
        assessment.equals(new Assessment(null, null)) ? null : assessment,
        security.equals(new SecuritySnapshot(null, null, null, null)) ? null : security);
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Boolean truth(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
