package org.cspenrollment.enrollment.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of whole cycles: previews of moves, and moves. */
@Repository
class CycleMoveStore {

  private static final TypeReference<Map<String, String>> SEEN = new TypeReference<>() {};

  private final JdbcClient database;
  private final ObjectMapper json;

  CycleMoveStore(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Lets only one at a time ask something of a cycle. */
  void lockCycle(int year) {
    AdvisoryLock.CYCLE_MOVE.await(database, year);
  }

  /** What the preview of this move showed, if this person asked for it since and did not use it. */
  Optional<Map<String, String>> unused(AskedCycleMove move, Username by, Instant since) {
    return database
        .sql(
            """
            select p.seen from cycle_move p
            where p.preview = ? and p.dry_run and p.seen is not null and p.asked_by = ? and p.asked_at > ?
              and p.cycle_year = ? and p.which = ? and p.days = ?
              and not exists (select from cycle_move m where m.preview = p.preview and not m.dry_run)
            """)
        .params(
            move.preview(),
            by.value(),
            DatabaseTimes.utc(since),
            move.year(),
            move.whichName(),
            move.days())
        .query(String.class)
        .optional()
        .map(this::read);
  }

  void add(AskedCycleMove move, Username by) {
    database
        .sql(
            """
            insert into cycle_move (cycle_year, which, days, preview, dry_run, seen, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            move.year(),
            move.whichName(),
            move.days(),
            move.preview(),
            move.seen().isPresent(),
            move.seen().map(this::write).orElse(null),
            by.value(),
            DatabaseTimes.utc(move.at()))
        .update();
  }

  private String write(Map<String, String> seen) {
    try {
      return json.writeValueAsString(seen);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A preview cannot be written as JSON", e);
    }
  }

  private Map<String, String> read(String seen) {
    try {
      return json.readValue(seen, SEEN);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A preview cannot be read", e);
    }
  }
}
