package org.cspenrollment.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of the launches. */
@Repository
class LaunchStore {

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
}
