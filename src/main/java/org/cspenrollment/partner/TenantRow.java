package org.cspenrollment.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.database.CasePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tenant read from its row, as one of many or together with what is known of its case. */
@Component
final class TenantRow implements CasePart<List<Tenant>> {

  @Override
  public String column() {
    return "tenant";
  }

  @Override
  public String rows() {
    return "select * from tenant where tenant_id = c.tenant_id";
  }

  @Override
  public List<Tenant> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, TenantRow::tenant);
  }

  @Override
  public void hasRead(List<Tenant> found) {
    found.forEach(TenantStore::kept);
  }

  /** The tenant of the row the cursor is on; a plan, assessment or snapshot all empty is none. */
  static Tenant tenant(ResultSet row, int number) throws SQLException {
    return new Tenant(
        new TenantId(row.getString("tenant_id")),
        new OrganisationId(row.getString("organisation_id")),
        row.getString("name"),
        row.getString("country"),
        row.getString("time_zone"),
        row.getString("language"),
        row.getString("currency"),
        row.getObject("enrolled_on", LocalDate.class),
        row.getString("contact_email"),
        unless(SupportPlan.UNKNOWN, plan(row)),
        date(row, "plan_renewal_on"),
        row.getObject("anniversary_month", Integer.class),
        standing(row),
        PartnerStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }

  private static SupportPlan plan(ResultSet row) throws SQLException {
    return new SupportPlan(
        constant(PlanType.class, row.getString("plan_type")),
        row.getString("plan_contract_id"),
        row.getString("plan_access_id_last4"),
        date(row, "plan_start"),
        date(row, "plan_end"),
        date(row, "plan_original_end"),
        row.getString("plan_buyer"),
        truth(row, "plan_group_matches"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
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
        unless(Assessment.UNKNOWN, assessment(row)),
        unless(SecuritySnapshot.UNKNOWN, security(row)));
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        constant(Assessment.Result.class, row.getString("assessment_result")),
        date(row, "assessment_on"));
  }

  private static SecuritySnapshot security(ResultSet row) throws SQLException {
    return new SecuritySnapshot(
        truth(row, "security_mfa"),
        truth(row, "security_contact"),
        row.getBigDecimal("security_average_alert_hours"),
        row.getObject("security_score", Integer.class));
  }

  private static <T> @Nullable T unless(T unknown, T read) {
    return read.equals(unknown) ? null : read;
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
