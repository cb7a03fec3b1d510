package org.cspenrollment.enrollment;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.DatabaseTimes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What managers do to the rows of cases. */
@Repository
class ActStore {

  /** The latest that was asked of a cycle: a preview, or the move itself. */
  record CycleMove(String preview, boolean dryRun) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ActStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** These cases by number, locked until the transaction ends where they are to be changed. */
  List<Enrollment> findAll(Collection<String> caseNumbers, boolean forChange) {
    return database
        .sql(
            EnrollmentStore.COLUMNS
                + " where case_number = any(?) order by case_number"
                + (forChange ? " for update of e" : ""))
        .param(caseNumbers.toArray(String[]::new))
        .query(EnrollmentStore::enrollment)
        .list();
  }

  /** Writes the days of many cases in one batch. */
  void moveDates(List<CaseDates> moved) {
    batches.batchUpdate(
        "update enrollment set evidence_due = ?, decision_due = ? where case_number = ?",
        moved,
        Math.max(1, moved.size()),
        ActStore::write);
  }

  private static void write(PreparedStatement row, CaseDates dates) throws SQLException {
    row.setObject(1, dates.evidenceDue());
    row.setObject(2, dates.decisionDue());
    row.setString(3, dates.enrollment().id());
  }

  /** Every case of a year in one of these states, by number. */
  List<Enrollment> ofYear(int year, Set<EnrollmentState> states) {
    return database
        .sql(
            EnrollmentStore.COLUMNS
                + " where cycle_year = ? and state = any(?) order by case_number")
        .params(year, states.stream().map(Enum::name).toArray(String[]::new))
        .query(EnrollmentStore::enrollment)
        .list();
  }

  void hold(String caseNumber, LocalDate until) {
    database
        .sql(
            """
            update enrollment set state = 'ON_HOLD', held_from = state, held_until = ?
            where case_number = ?
            """)
        .params(until, caseNumber)
        .update();
  }

  void release(String caseNumber, EnrollmentState state) {
    database
        .sql(
            """
            update enrollment set state = ?, held_from = null, held_until = null
            where case_number = ?
            """)
        .params(state.name(), caseNumber)
        .update();
  }

  /** The cases whose hold ended before this day. */
  Collection<String> heldUntilBefore(LocalDate day) {
    return database
        .sql("select case_number from enrollment where held_until < ? order by case_number")
        .param(day)
        .query(String.class)
        .list();
  }

  /** Lets only one at a time ask something of a cycle. */
  void lockCycle(int year) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('cycle_move'), ?)")
        .param(year)
        .query((row, number) -> true)
        .single();
  }

  Optional<CycleMove> latestMove(int year, String which, int days) {
    return database
        .sql(
            """
            select preview, dry_run from cycle_move where cycle_year = ? and which = ? and days = ?
            order by move_no desc limit 1
            """)
        .params(year, which, days)
        .query((row, number) -> new CycleMove(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  void add(int year, String which, int days, CycleMove move, String by, Instant at) {
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
