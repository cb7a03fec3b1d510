package org.cspenrollment.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the launches, each with how far it has come. */
@Repository
class LaunchReads {

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

  private final JdbcClient database;

  LaunchReads(JdbcClient database) {
    this.database = database;
  }

  /** The launch of this id, if there is one. */
  Optional<Launch> find(UUID id) {
    return database
        .sql(LAUNCH + "where l.launch_id = ?")
        .param(id)
        .query(LaunchReads::launch)
        .optional();
  }

  /** The launch that is running, dry runs aside. */
  Optional<Launch> running() {
    return database
        .sql(LAUNCH + "where l.ended_at is null and not l.dry_run")
        .query(LaunchReads::launch)
        .optional();
  }

  /** One page of all launches, newest first. */
  Page<Launch> list(PageRequest request) {
    var items =
        database
            .sql(LAUNCH + "order by l.started_at desc, l.launch_id limit ? offset ?")
            .params(request.size(), request.offset())
            .query(LaunchReads::launch)
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
