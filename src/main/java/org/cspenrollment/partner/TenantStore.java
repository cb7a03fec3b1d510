package org.cspenrollment.partner;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.TransactionMemory;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of organisations and their tenants. */
@Repository
class TenantStore {

  private static final String[] DIRECT =
      Arrays.stream(PartnerStatus.values())
          .filter(PartnerStatus::isDirect)
          .map(Enum::name)
          .toArray(String[]::new);

  /** Under which a tenant is kept for the rest of a transaction. */
  private record Known(TenantId tenantId) implements TransactionMemory.Row {}

  private final JdbcClient database;

  TenantStore(JdbcClient database) {
    this.database = database;
  }

  /** The tenant of this id, if there is one; read once in a transaction. */
  Optional<Tenant> find(TenantId tenantId) {
    return TransactionMemory.find(new Known(tenantId), Tenant.class)
        .or(() -> read(tenantId).map(TenantStore::kept));
  }

  /** A tenant that was just read is known for the rest of the transaction. */
  static Tenant kept(Tenant tenant) {
    TransactionMemory.keep(new Known(tenant.tenantId()), tenant);
    return tenant;
  }

  private Optional<Tenant> read(TenantId tenantId) {
    return database
        .sql("select * from tenant where tenant_id = ?")
        .param(tenantId.value())
        .query(TenantRow::tenant)
        .optional();
  }

  /** One page of the tenants in whose id, organisation id or name this is found, in any case. */
  Page<Tenant> page(PageRequest request, String part) {
    var pattern = "%" + PlainText.searched(part).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    var condition =
        " from tenant where searched_text like :pattern or searched(organisation_id) like :pattern";
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

  /** All tenants of an organisation, by tenant id. */
  List<Tenant> ofOrganisation(OrganisationId organisationId) {
    return database
        .sql("select * from tenant where organisation_id = ? order by tenant_id")
        .param(organisationId.value())
        .query(TenantRow::tenant)
        .list();
  }

  /** The next tenants after this tenant id that are still in the direct model, by tenant id. */
  List<Tenant> direct(String after, int most) {
    return database
        .sql(
            "select * from tenant where status = any(?) and tenant_id > ? order by tenant_id limit"
                + " ?")
        .params(DIRECT, after, most)
        .query(TenantRow::tenant)
        .list();
  }

  /** The next tenants after this tenant id, by tenant id. */
  List<Tenant> next(String after, int most) {
    return database
        .sql("select * from tenant where tenant_id > ? order by tenant_id limit ?")
        .params(after, most)
        .query(TenantRow::tenant)
        .list();
  }

  /** The tenants of these ids, by tenant id, their rows locked until the transaction ends. */
  List<Tenant> lock(Collection<TenantId> tenantIds) {
    return database
        .sql("select * from tenant where tenant_id = any(?) order by tenant_id for no key update")
        .param(TenantId.texts(tenantIds))
        .query((row, number) -> kept(TenantRow.tenant(row, number)))
        .list();
  }

  /** The tenants of these ids. */
  List<Tenant> all(Collection<TenantId> tenantIds) {
    return database
        .sql("select * from tenant where tenant_id = any(?)")
        .param(TenantId.texts(tenantIds))
        .query(TenantRow::tenant)
        .list();
  }

  /** The organisation of this id, if there is one. */
  Optional<Organisation> organisation(OrganisationId organisationId) {
    return database
        .sql("select organisation_id, name from organisation where organisation_id = ?")
        .param(organisationId.value())
        .query(
            (row, number) ->
                new Organisation(
                    new OrganisationId(row.getString("organisation_id")), row.getString("name")))
        .optional();
  }

  /** The tenant of this id, its row locked until the transaction ends; an unknown one is 404. */
  Tenant lock(TenantId tenantId) {
    return database
        .sql("select * from tenant where tenant_id = ? for no key update")
        .param(tenantId.value())
        .query((row, number) -> kept(TenantRow.tenant(row, number)))
        .optional()
        .orElseThrow(ProblemException::notFound);
  }

  /** Sets these columns, by their names, and raises the version; cases tell of a tenant too. */
  void update(TenantId tenantId, Map<String, ? extends @Nullable Object> columns) {
    TransactionMemory.forgetRows();
    var assignments =
        columns.keySet().stream()
            .map(column -> column + " = :" + column)
            .collect(Collectors.joining(", "));
    var parameters = new LinkedHashMap<String, @Nullable Object>(columns);
    parameters.put("tenant_id", tenantId.value());
    database
        .sql(
            "update tenant set "
                + assignments
                + ", version = version + 1 where tenant_id = :tenant_id")
        .params(parameters)
        .update();
  }

  /** Makes the organisation of a tenant where there is none. */
  void ensureOrganisation(Tenant tenant) {
    database
        .sql(
            "insert into organisation (organisation_id, name) values (?, ?) on conflict do nothing")
        .params(tenant.organisationId().value(), tenant.name())
        .update();
  }

  /** Calls these organisations as their first tenants are called. */
  void refreshNames(OrganisationId... organisationIds) {
    TransactionMemory.forgetRows();
    OrganisationNames.refresh(database, organisationIds);
  }
}
