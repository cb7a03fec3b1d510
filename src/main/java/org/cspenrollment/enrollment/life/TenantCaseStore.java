package org.cspenrollment.enrollment.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of many tenants at once, as a launch of thousands needs them. */
@Repository
class TenantCaseStore {

  private static final String OF_TENANTS =
      """
      select case_number, tenant_id, basis_date, state, decided_at is not null as decided
      from enrollment where tenant_id = any(?) order by case_number
      """;
  private static final String LOCKED = " for no key update";

  private final JdbcClient database;

  TenantCaseStore(JdbcClient database) {
    this.database = database;
  }

  /** The cases of these tenants; who has none is not there. */
  Map<TenantId, TenantCases> of(Collection<TenantId> tenantIds) {
    return read(OF_TENANTS, tenantIds);
  }

  /** The same, locked until the transaction ends. */
  Map<TenantId, TenantCases> lock(Collection<TenantId> tenantIds) {
    return read(OF_TENANTS + LOCKED, tenantIds);
  }

  private Map<TenantId, TenantCases> read(String sql, Collection<TenantId> tenantIds) {
    var found = new HashMap<TenantId, List<TenantCase>>();
    database
        .sql(sql)
        .param(TenantId.texts(tenantIds))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new TenantId(row.getString("tenant_id")), tenant -> new ArrayList<>())
                  .add(
                      new TenantCase(
                          new CaseNumber(row.getString("case_number")),
                          row.getObject("basis_date", LocalDate.class),
                          EnrollmentState.valueOf(row.getString("state")),
                          row.getBoolean("decided")));
            });
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new TenantCases(entry.getValue())));
  }
}
