package org.cspenrollment.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the cases each launch has to open, and of those that are open already. */
@Repository
class LaunchCaseStore {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  LaunchCaseStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** The first of the cases in this state, by tenant. */
  List<DueCase> inState(UUID launch, DueCaseState state, int most) {
    return database
        .sql(
            """
            select tenant_id, basis_date, state, note from launch_case
            where launch_id = ? and state = ? order by tenant_id, basis_date limit ?
            """)
        .params(launch, state.name(), most)
        .query(LaunchCaseStore::dueCase)
        .list();
  }

  /** Writes down cases of a launch. */
  void add(UUID launch, Collection<DueCase> cases) {
    batches.batchUpdate(
        "insert into launch_case (launch_id, tenant_id, basis_date, state, note) values (?, ?, ?,"
            + " ?, ?)",
        cases.stream()
            .map(
                one ->
                    new Object[] {
                      launch,
                      one.tenantId().value(),
                      one.basisDate(),
                      one.state().name(),
                      one.note()
                    })
            .toList());
  }

  /** The basis dates of the opened cases of these tenants in a span of years, by tenant. */
  Map<TenantId, List<LocalDate>> openedCases(Collection<TenantId> tenantIds, int from, int to) {
    var found = new HashMap<TenantId, List<LocalDate>>();
    database
        .sql(
            """
            select tenant_id, basis_date from enrollment_summary
            where tenant_id = any(?) and cycle_year between ? and ? and state <> ?
            """)
        .params(TenantId.texts(tenantIds), from, to, EnrollmentState.SCHEDULED.name())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new TenantId(row.getString("tenant_id")), tenant -> new ArrayList<>())
                  .add(row.getObject("basis_date", LocalDate.class));
            });
    return found;
  }

  /**
   * The next cases to open, locked until the transaction ends; what others hold is left to them.
   */
  List<DueCase> take(UUID launch, int most) {
    return database
        .sql(
            """
            select tenant_id, basis_date, state, note from launch_case
            where launch_id = ? and state = 'PLANNED'
            order by basis_date, tenant_id limit ? for update skip locked
            """)
        .params(launch, most)
        .query(LaunchCaseStore::dueCase)
        .list();
  }

  /** One certain case, locked until the transaction ends; none if it is no longer to be opened. */
  Optional<DueCase> take(UUID launch, DueCase one) {
    return database
        .sql(
            """
            select tenant_id, basis_date, state, note from launch_case
            where launch_id = ? and tenant_id = ? and basis_date = ? and state = 'PLANNED'
            for update
            """)
        .params(launch, one.tenantId().value(), one.basisDate())
        .query(LaunchCaseStore::dueCase)
        .optional();
  }

  /** Says what became of cases that were to be opened. */
  void record(UUID launch, Collection<DueCase> cases) {
    batches.batchUpdate(
        """
        update launch_case set state = ?, note = ?
        where launch_id = ? and tenant_id = ? and basis_date = ? and state = 'PLANNED'
        """,
        cases.stream()
            .map(
                one ->
                    new Object[] {
                      one.state().name(),
                      one.note(),
                      launch,
                      one.tenantId().value(),
                      one.basisDate()
                    })
            .toList());
  }

  private static DueCase dueCase(ResultSet row, int number) throws SQLException {
    return new DueCase(
        new TenantId(row.getString("tenant_id")),
        row.getObject("basis_date", LocalDate.class),
        DueCaseState.valueOf(row.getString("state")),
        row.getString("note"));
  }
}
