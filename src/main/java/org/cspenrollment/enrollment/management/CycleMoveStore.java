package org.cspenrollment.enrollment.management;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of whole cycles: previews of moves, and moves. */
@Repository
class CycleMoveStore {

  private final JdbcClient database;

  CycleMoveStore(JdbcClient database) {
    this.database = database;
  }

  /** Lets only one at a time ask something of a cycle. */
  void lockCycle(int year) {
    AdvisoryLock.CYCLE_MOVE.await(database, year);
  }

  Optional<AskedCycleMove> latestMove(int year, String which, int days) {
    return database
        .sql(
            """
            select preview, dry_run from cycle_move where cycle_year = ? and which = ? and days = ?
            order by move_no desc limit 1
            """)
        .params(year, which, days)
        .query((row, number) -> new AskedCycleMove(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  void add(int year, String which, int days, AskedCycleMove move, String by, Instant at) {
    database
        .sql(
            """
            insert into cycle_move (cycle_year, which, days, preview, dry_run, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(year, which, days, move.preview(), move.dryRun(), by, DatabaseTimes.utc(at))
        .update();
  }
}
