package org.cspenrollment.partner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent.PartnerChanged;
import org.cspenrollment.audit.event.PartnerEvent.PartnerStatusChanged;
import org.cspenrollment.audit.event.PartnerEvent.PlanRecorded;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry: who the partners are and what is known of them. Every change is in the record. */
@Service
public class Partners {

  private final JdbcClient database;
  private final AuditTrail audit;

  Partners(JdbcClient database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** The tenant of this id, if there is one. */
  public Optional<Tenant> find(String tenantId) {
    if (!TenantFields.isTenantId(tenantId)) {
      return Optional.empty();
    }
    return database
        .sql("select * from tenant where tenant_id = ?")
        .param(tenantId)
        .query(TenantRow::tenant)
        .optional();
  }

  /** The tenant of this id; an unknown one is refused with 404. */
  public Tenant require(String tenantId) {
    return find(tenantId).orElseThrow(Refused::notFound);
  }

  /**
   * Tenants by tenant id.
   *
   * @param search part of a tenant id, an organisation id or a name, in any case; blank: all;
   *     control and invisible characters are refused with 400
   */
  public Page<Tenant> list(Page.Request request, String search) {
    if (!search.codePoints().allMatch(FieldReader::isVisible)) {
      throw Refused.malformed(
          "search",
          "The search holds characters that no name has.",
          new Refused.FieldError("search", "holds control or invisible characters"));
    }
    var pattern = "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    var condition =
        " from tenant where tenant_id ilike :pattern or organisation_id ilike :pattern or name"
            + " ilike :pattern";
    var items =
        database
            .sql("select *" + condition + " order by tenant_id limit :size offset :offset")
            .param("pattern", pattern)
            .param("size", request.size())
            .param("offset", request.offset())
            .query(TenantRow::tenant)
            .list();
    var total =
        database
            .sql("select count(*)" + condition)
            .param("pattern", pattern)
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** All tenants of an organisation, by tenant id; none for an unknown organisation. */
  public List<Tenant> tenantsOf(String organisationId) {
    return database
        .sql("select * from tenant where organisation_id = ? order by tenant_id")
        .param(organisationId)
        .query(TenantRow::tenant)
        .list();
  }

  /** The next active tenants after this tenant id, by tenant id. */
  public List<Tenant> active(String after, int most) {
    return database
        .sql(
            "select * from tenant where status = 'ACTIVE' and tenant_id > ? order by tenant_id"
                + " limit ?")
        .params(after, most)
        .query(TenantRow::tenant)
        .list();
  }

  /** The tenants of these ids; unknown ones are left out. */
  public List<Tenant> all(Collection<String> tenantIds) {
    return database
        .sql("select * from tenant where tenant_id = any(?)")
        .param(tenantIds.toArray(String[]::new))
        .query(TenantRow::tenant)
        .list();
  }

  /** The organisation of this id, if there is one. */
  public Optional<Organisation> organisation(String organisationId) {
    return database
        .sql("select organisation_id, name from organisation where organisation_id = ?")
        .param(organisationId)
        .query(
            (row, number) ->
                new Organisation(row.getString("organisation_id"), row.getString("name")))
        .optional();
  }

  /**
   * Revenue of all tenants of an organisation, by tenant and month; both months included. Revenue
   * counts for the organisation (PGA); the tenant is on each line.
   */
  public List<RevenueLine> revenueOf(String organisationId, YearMonth from, YearMonth to) {
    return database
        .sql(
            """
            select r.* from revenue_line r join tenant t using (tenant_id)
            where t.organisation_id = ? and r.month between ? and ?
            order by r.tenant_id, r.month, r.line_no
            """)
        .params(organisationId, from.atDay(1), to.atDay(1))
        .query(RevenueImport::line)
        .list();
  }

  /**
   * The same added up by the database, whatever the number of lines: exact sums by month and kind,
   * over all tenants of the organisation.
   */
  public List<MonthlyRevenue> revenueByMonth(String organisationId, YearMonth from, YearMonth to) {
    return database
        .sql(
            """
            select r.month, r.role, r.perpetual, r.influence, sum(r.amount * r.usd_rate) as usd
            from revenue_line r join tenant t using (tenant_id)
            where t.organisation_id = ? and r.month between ? and ?
            group by r.month, r.role, r.perpetual, r.influence
            order by r.month, r.role, r.perpetual, r.influence
            """)
        .params(organisationId, from.atDay(1), to.atDay(1))
        .query(
            (row, number) ->
                new MonthlyRevenue(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    RevenueLine.Role.valueOf(row.getString("role")),
                    row.getBoolean("perpetual"),
                    row.getBoolean("influence"),
                    row.getBigDecimal("usd")))
        .list();
  }

  /**
   * Replaces what is known of a tenant, its status excepted. Nothing happens where nothing differs.
   *
   * @param tenant with the version it was read at; another one in the meantime is refused with 412
   * @return the tenant as it is now
   */
  @Transactional
  public Tenant put(Tenant tenant) {
    var before = lock(tenant.tenantId());
    if (before.version() != tenant.version()) {
      throw stale();
    }
    var columns = TenantRow.columns(tenant);
    var changed = differences(TenantRow.columns(before), columns);
    if (changed.isEmpty()) {
      return before;
    }
    ensureOrganisation(tenant);
    update(tenant.tenantId(), columns);
    OrganisationNames.refresh(database, before.organisationId(), tenant.organisationId());
    audit.record(new PartnerChanged(new TenantId(tenant.tenantId()), changed));
    return require(tenant.tenantId());
  }

  /** Puts a verified support plan in the place of the one known; an unknown tenant is 404. */
  @Transactional
  public void recordPlan(String tenantId, SupportPlan plan) {
    var before = lock(tenantId);
    var columns = TenantRow.planColumns(plan);
    var changed = differences(TenantRow.planColumns(before.plan()), columns);
    if (!changed.isEmpty()) {
      update(tenantId, columns);
      audit.record(new PlanRecorded(new TenantId(tenantId), changed));
    }
  }

  /**
   * Sets what the programme lets a tenant do; an unknown tenant is 404.
   *
   * @param reason the case number or code that led to it; it goes into the record
   */
  @Transactional
  public void changeStatus(String tenantId, PartnerStatus status, String reason) {
    var before = lock(tenantId);
    if (before.status() != status) {
      update(tenantId, Map.of("status", status.name()));
      audit.record(
          new PartnerStatusChanged(new TenantId(tenantId), before.status(), status, reason));
    }
  }

  private Tenant lock(String tenantId) {
    return database
        .sql("select * from tenant where tenant_id = ? for no key update")
        .param(tenantId)
        .query(TenantRow::tenant)
        .optional()
        .orElseThrow(Refused::notFound);
  }

  private void update(String tenantId, Map<String, Object> columns) {
    var assignments =
        columns.keySet().stream()
            .map(column -> column + " = :" + column)
            .collect(Collectors.joining(", "));
    Map<String, Object> parameters = new LinkedHashMap<>(columns);
    parameters.put("tenant_id", tenantId);
    database
        .sql(
            "update tenant set "
                + assignments
                + ", version = version + 1 where tenant_id = :tenant_id")
        .params(parameters)
        .update();
  }

  private void ensureOrganisation(Tenant tenant) {
    database
        .sql(
            "insert into organisation (organisation_id, name) values (?, ?) on conflict do nothing")
        .params(tenant.organisationId(), tenant.name())
        .update();
  }

  /** The names of the columns that differ, never what is in them. */
  private static Set<String> differences(Map<String, Object> before, Map<String, Object> after) {
    return after.keySet().stream()
        .filter(column -> !Objects.equals(before.get(column), after.get(column)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Refused stale() {
    return new Refused(
        HttpStatus.PRECONDITION_FAILED,
        "stale",
        "Changed in the meantime",
        "Somebody changed this partner since you read it. Read it again and repeat your change.",
        List.of());
  }
}
