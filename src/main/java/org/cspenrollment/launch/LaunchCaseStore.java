package org.cspenrollment.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cspenrollment.kernel.TenantId;
import org.jspecify.annotations.Nullable;
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
            select tenant_id, basis_date, state, reason, note from launch_case
            where launch_id = ? and state = ? order by tenant_id, basis_date limit ?
            """)
        .params(launch, state.name(), most)
        .query(LaunchCaseStore::dueCase)
        .list();
  }

  /** Writes down cases of a launch; of those it has written before only what was passed over. */
  void add(UUID launch, Collection<DueCase> cases) {
    batches.batchUpdate(
        """
        insert into launch_case as known (launch_id, tenant_id, basis_date, state, reason, note)
        values (?, ?, ?, ?, ?, ?)
        on conflict (launch_id, tenant_id, basis_date) do update
          set state = excluded.state, reason = excluded.reason, note = excluded.note
          where known.state = 'PASSED_OVER'
        """,
        cases.stream()
            .map(
                one ->
                    new Object[] {
                      launch,
                      one.tenantId().value(),
                      one.basisDate(),
                      one.state().name(),
                      name(one.reason()),
                      one.note()
                    })
            .toList());
  }

  /**
   * The next cases to open, locked until the transaction ends; what others hold is left to them.
   */
  List<DueCase> take(UUID launch, int most) {
    return database
        .sql(
            """
            select tenant_id, basis_date, state, reason, note from launch_case
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
            select tenant_id, basis_date, state, reason, note from launch_case
            where launch_id = ? and tenant_id = ? and basis_date = ? and state = 'PLANNED'
            for update
            """)
        .params(launch, one.tenantId().value(), one.basisDate())
        .query(LaunchCaseStore::dueCase)
        .optional();
  }

  /**
   * Says what became of cases that were to be opened. Each is found by its whole key: asked for the
   * launch alone, a planner that does not know yet how large it is looks at all of it.
   */
  void record(UUID launch, Collection<DueCase> cases) {
    database
        .sql(
            """
            update launch_case c set state = n.state, reason = n.reason, note = n.note
            from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
              as n (launch_id, tenant_id, basis_date, state, reason, note)
            where c.launch_id = n.launch_id and c.tenant_id = n.tenant_id
              and c.basis_date = n.basis_date and c.state = 'PLANNED'
            """)
        .params(
            texts(cases, one -> launch.toString()),
            texts(cases, one -> one.tenantId().value()),
            texts(cases, one -> one.basisDate().toString()),
            texts(cases, one -> one.state().name()),
            texts(cases, one -> name(one.reason())),
            texts(cases, DueCase::note))
        .update();
  }

  private static @Nullable String[] texts(
      Collection<DueCase> cases, Function<DueCase, @Nullable String> column) {
    return cases.stream().map(column).toArray(String[]::new);
  }

  private static DueCase dueCase(ResultSet row, int number) throws SQLException {
    return new DueCase(
        new TenantId(row.getString("tenant_id")),
        row.getObject("basis_date", LocalDate.class),
        DueCaseState.valueOf(row.getString("state")),
        reason(row.getString("reason")),
        row.getString("note"));
  }

  private static @Nullable String name(@Nullable PassedOver reason) {
    return reason == null ? null : reason.name();
  }

  private static @Nullable PassedOver reason(@Nullable String name) {
    return name == null ? null : PassedOver.valueOf(name);
  }
}
