package org.cspenrollment.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the launches. */
@Repository
class LaunchStore {

  private static final String LAUNCH =
      """
      select l.*, cases.* from launch l cross join lateral (
        select count(*) filter (where c.state in ('PLANNED', 'OPENED', 'FAILED')) as due,
               count(*) filter (where c.state = 'OPENED') as opened,
               count(*) filter (where c.state = 'ALREADY') as met_open,
               count(*) filter (where c.state = 'FAILED') as failed,
               count(*) filter (where c.state = 'PASSED_OVER') as passed_over
        from launch_case c where c.launch_id = l.launch_id) cases
      """;
  private static final String NOT_REACHED = "The launch ended before it came to this case.";

  private final JdbcClient database;
  private final JdbcTemplate batches;

  LaunchStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /**
   * Writes a launch that is to begin.
   *
   * @return false if another one is running, unless this is a dry run
   */
  boolean add(UUID id, LocalDate asOf, boolean dryRun, String startedBy, Instant now) {
    return database
            .sql(
                """
                insert into launch (launch_id, as_of, dry_run, state, started_by, started_at)
                values (?, ?, ?, 'PLANNED', ?, ?)
                on conflict ((true)) where ended_at is null and not dry_run do nothing
                """)
            .params(id, asOf, dryRun, startedBy, DatabaseTimes.utc(now))
            .update()
        == 1;
  }

  /**
   * Lets the launch of this day that is running look once more before it ends.
   *
   * @return that launch; none if it has ended, or if one of another day is running
   */
  Optional<UUID> askAgain(LocalDate asOf) {
    return database
        .sql(
            """
            update launch set asked_again = true
            where ended_at is null and not dry_run and as_of = ? returning launch_id
            """)
        .param(asOf)
        .query(UUID.class)
        .optional();
  }

  /**
   * Begins a launch anew that was asked for again, or that has something left to open: what a node
   * held that is gone by now. Waits for who still holds something; until the transaction ends
   * nobody can ask.
   *
   * @return whether it begins anew
   */
  boolean looksAgain(UUID launch) {
    var left =
        !database
            .sql(
                """
                select c.tenant_id from launch_case c join launch l on l.launch_id = c.launch_id
                where c.launch_id = ? and c.state = 'PLANNED' and not l.dry_run for update of c
                """)
            .param(launch)
            .query(String.class)
            .list()
            .isEmpty();
    return database
        .sql(
"""
update launch set asked_again = false, state = case when asked_again or ? then 'PLANNED' else state end
where launch_id = ? and ended_at is null returning state = 'PLANNED'
""")
        .params(left, launch)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The launch of this id, if there is one. */
  Optional<Launch> find(UUID id) {
    return database
        .sql(LAUNCH + "where l.launch_id = ?")
        .param(id)
        .query(LaunchStore::launch)
        .optional();
  }

  /** The launch that is running, dry runs aside. */
  Optional<Launch> running() {
    return database
        .sql(LAUNCH + "where l.ended_at is null and not l.dry_run")
        .query(LaunchStore::launch)
        .optional();
  }

  /** One page of all launches, newest first. */
  Page<Launch> list(PageRequest request) {
    var items =
        database
            .sql(LAUNCH + "order by l.started_at desc, l.launch_id limit ? offset ?")
            .params(request.size(), request.offset())
            .query(LaunchStore::launch)
            .list();
    var total = database.sql("select count(*) from launch").query(Long.class).single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** How many windows begin on each of the days after that of a dry run. */
  Map<LocalDate, Integer> ahead(UUID launch) {
    var days = new TreeMap<LocalDate, Integer>();
    database
        .sql("select day, due from launch_ahead where launch_id = ?")
        .param(launch)
        .query(
            row -> {
              days.put(row.getObject("day", LocalDate.class), row.getInt("due"));
            });
    return days;
  }

  /**
   * The launch begins to open cases.
   *
   * @param already how many due cases are open, among them what this launch has opened before it
   *     was asked for again
   * @param ahead how many windows begin on each of the days after it
   */
  void planned(UUID launch, int already, Map<LocalDate, Integer> ahead) {
    database
        .sql(
"""
update launch l set state = 'RUNNING', already = ? - (select count(*) from launch_case c
  where c.launch_id = l.launch_id and c.state in ('OPENED', 'ALREADY'))
where launch_id = ?
""")
        .params(already, launch)
        .update();
    batches.batchUpdate(
        "insert into launch_ahead (launch_id, day, due) values (?, ?, ?)",
        ahead.entrySet().stream()
            .map(day -> new Object[] {launch, day.getKey(), day.getValue()})
            .toList());
  }

  /** Ends a launch; what it has not come to is not opened by it any more. */
  void end(UUID launch, Instant now) {
    database
        .sql(
"""
update launch_case c set state = 'FAILED', note = ? from launch l
where c.launch_id = ? and c.state = 'PLANNED' and l.launch_id = c.launch_id and not l.dry_run
""")
        .params(NOT_REACHED, launch)
        .update();
    database
        .sql(
            """
            update launch l set ended_at = ?, state = case when exists (
                select from launch_case c where c.launch_id = l.launch_id and c.state = 'FAILED')
              then 'DONE_WITH_FAILURES' else 'DONE' end
            where launch_id = ? and ended_at is null
            """)
        .params(DatabaseTimes.utc(now), launch)
        .update();
  }

  private static Launch launch(ResultSet row, int number) throws SQLException {
    return new Launch(
        row.getObject("launch_id", UUID.class),
        row.getObject("as_of", LocalDate.class),
        row.getBoolean("dry_run"),
        LaunchState.valueOf(row.getString("state")),
        row.getInt("due"),
        row.getInt("opened"),
        row.getInt("already") + row.getInt("met_open"),
        row.getInt("failed"),
        row.getInt("passed_over"),
        row.getString("started_by"),
        DatabaseTimes.required(row, "started_at"),
        DatabaseTimes.instant(row, "ended_at"));
  }
}
