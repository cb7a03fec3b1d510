package org.cspenrollment.partner;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tenants sold, as it is stored. */
@Repository
class RevenueStore {

  private final JdbcClient database;

  RevenueStore(JdbcClient database) {
    this.database = database;
  }

  /** The lines of all tenants of an organisation, by tenant and month; both months included. */
  List<RevenueLine> of(OrganisationId organisationId, YearMonth from, YearMonth to) {
    return database
        .sql(
            """
            select r.* from revenue_line r join tenant t using (tenant_id)
            where t.organisation_id = ? and r.month between ? and ?
            order by r.tenant_id, r.month, r.line_no
            """)
        .params(organisationId.value(), from.atDay(1), to.atDay(1))
        .query(RevenueStore::line)
        .list();
  }

  /**
   * The revenue of all tenants of each of these organisations added up exactly, by month and kind;
   * organisations without any are left out.
   */
  Map<OrganisationId, List<MonthlyRevenue>> byMonth(
      Collection<OrganisationId> organisations, YearMonth from, YearMonth to) {
    var revenue = new HashMap<OrganisationId, List<MonthlyRevenue>>();
    database
        .sql(
            """
            select t.organisation_id, r.month, r.role, r.perpetual, r.influence, sum(r.amount * r.usd_rate) as usd
            from revenue_line r join tenant t using (tenant_id)
            where t.organisation_id = any(?) and r.month between ? and ?
            group by t.organisation_id, r.month, r.role, r.perpetual, r.influence
            order by t.organisation_id, r.month, r.role, r.perpetual, r.influence
            """)
        .params(
            organisations.stream().map(OrganisationId::value).toArray(String[]::new),
            from.atDay(1),
            to.atDay(1))
        .query(
            (ResultSet row) -> {
              revenue
                  .computeIfAbsent(
                      new OrganisationId(row.getString("organisation_id")),
                      organisation -> new ArrayList<>())
                  .add(
                      new MonthlyRevenue(
                          YearMonth.from(row.getObject("month", LocalDate.class)),
                          RevenueLine.Role.valueOf(row.getString("role")),
                          row.getBoolean("perpetual"),
                          row.getBoolean("influence"),
                          row.getBigDecimal("usd")));
            });
    return revenue;
  }

  private static RevenueLine line(ResultSet row, int number) throws SQLException {
    return new RevenueLine(
        new TenantId(row.getString("tenant_id")),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getObject("amount", BigDecimal.class),
        row.getString("currency"),
        row.getObject("usd_rate", BigDecimal.class),
        row.getObject("rate_date", LocalDate.class),
        RevenueLine.Role.valueOf(row.getString("role")),
        row.getBoolean("perpetual"),
        row.getBoolean("influence"));
  }
}
