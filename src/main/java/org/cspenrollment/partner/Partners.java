package org.cspenrollment.partner;

import java.time.YearMonth;
import java.util.Collection;
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
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The registry: who the partners are and what is known of them. Every change is in the record. */
@Service
public class Partners {

  private final TenantStore tenants;
  private final RevenueStore revenue;
  private final AuditTrail audit;

  Partners(TenantStore tenants, RevenueStore revenue, AuditTrail audit) {
    this.tenants = tenants;
    this.revenue = revenue;
    this.audit = audit;
  }

  /** The tenant of this id, if there is one. */
  public Optional<Tenant> find(TenantId tenantId) {
    return tenants.find(tenantId);
  }

  /** The tenant of this id; an unknown one is refused with 404. */
  public Tenant require(TenantId tenantId) {
    return find(tenantId).orElseThrow(ProblemException::notFound);
  }

  /**
   * Tenants by tenant id.
   *
   * @param search part of a tenant id, an organisation id or a name, in any case; blank: all;
   *     control and invisible characters are refused with 400
   */
  public Page<Tenant> list(PageRequest request, String search) {
    if (PlainText.faultOfLine(search).isPresent()) {
      throw ProblemException.malformed(
          "search",
          "The search holds characters that no name has.",
          new ProblemException.FieldError("search", "holds control or invisible characters"));
    }
    return tenants.page(request, search.strip());
  }

  /** All tenants of an organisation, by tenant id; none for an unknown organisation. */
  public List<Tenant> tenantsOf(OrganisationId organisationId) {
    return tenants.ofOrganisation(organisationId);
  }

  /** The next tenants after this tenant id that are still in the direct model, by tenant id. */
  public List<Tenant> direct(String after, int most) {
    return tenants.direct(after, most);
  }

  /** The next tenants after this tenant id, whatever their status, by tenant id. */
  public List<Tenant> next(String after, int most) {
    return tenants.next(after, most);
  }

  /**
   * The tenants of these ids as they are now, by tenant id; nobody changes them until the
   * transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Tenant> lock(Collection<TenantId> tenantIds) {
    return tenants.lock(tenantIds);
  }

  /** The tenants of these ids; unknown ones are left out. */
  public List<Tenant> all(Collection<TenantId> tenantIds) {
    return tenants.all(tenantIds);
  }

  /** The organisation of this id, if there is one. */
  public Optional<Organisation> organisation(OrganisationId organisationId) {
    return tenants.organisation(organisationId);
  }

  /**
   * Revenue of all tenants of an organisation, by tenant and month; both months included. Revenue
   * counts for the organisation (PGA); the tenant is on each line.
   */
  public List<RevenueLine> revenueOf(OrganisationId organisationId, YearMonth from, YearMonth to) {
    return revenue.of(organisationId, from, to);
  }

  /**
   * Revenue of all tenants of an organisation, added up by the database whatever the number of
   * lines: exact sums by month and kind; both months included.
   */
  public List<MonthlyRevenue> revenueByMonth(
      OrganisationId organisationId, YearMonth from, YearMonth to) {
    return revenueByMonth(Set.of(organisationId), from, to).getOrDefault(organisationId, List.of());
  }

  /** The same of several organisations; those without any are left out. */
  public Map<OrganisationId, List<MonthlyRevenue>> revenueByMonth(
      Collection<OrganisationId> organisations, YearMonth from, YearMonth to) {
    return revenue.byMonth(organisations, from, to);
  }

  /**
   * Replaces what is known of a tenant, its status excepted. Nothing happens where nothing differs.
   *
   * @param tenant with the version it was read at; another one in the meantime is refused with 412
   * @return the tenant as it is now
   */
  @Transactional
  public Tenant put(Tenant tenant) {
    var before = tenants.lock(tenant.tenantId());
    if (before.version() != tenant.version()) {
      throw stale();
    }
    var columns = TenantColumns.of(tenant);
    var changed = differences(TenantColumns.of(before), columns);
    if (changed.isEmpty()) {
      return before;
    }
    tenants.ensureOrganisation(tenant);
    tenants.update(tenant.tenantId(), columns);
    tenants.refreshNames(before.organisationId(), tenant.organisationId());
    audit.record(new PartnerChanged(tenant.tenantId(), changed));
    return require(tenant.tenantId());
  }

  /** Puts a verified support plan in the place of the one known; an unknown tenant is 404. */
  @Transactional
  public void recordPlan(TenantId tenantId, SupportPlan plan) {
    var before = tenants.lock(tenantId);
    var columns = TenantColumns.of(plan);
    var changed = differences(TenantColumns.of(before.plan()), columns);
    if (!changed.isEmpty()) {
      tenants.update(tenantId, columns);
      audit.record(new PlanRecorded(tenantId, changed));
    }
  }

  /**
   * Sets what the programme lets a tenant do; an unknown tenant is 404.
   *
   * @param reason the case number or code that led to it; it goes into the record
   */
  @Transactional
  public void changeStatus(TenantId tenantId, PartnerStatus status, String reason) {
    var before = tenants.lock(tenantId);
    if (before.status() != status) {
      tenants.update(tenantId, Map.of("status", status.name()));
      audit.record(new PartnerStatusChanged(tenantId, before.status(), status, reason));
    }
  }

  /** The names of the columns that differ, never what is in them. */
  static Set<String> differences(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    return after.keySet().stream()
        .filter(column -> !Objects.equals(before.get(column), after.get(column)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Refuses (412) a change to a tenant that is another one by now. */
  static ProblemException stale() {
    return new ProblemException(
        HttpStatus.PRECONDITION_FAILED,
        "stale",
        "Changed in the meantime",
        "Somebody changed this partner since you read it. Read it again and repeat your change.",
        List.of());
  }
}
