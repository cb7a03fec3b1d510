package org.cspenrollment.review.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of absences, one for each person. */
@Repository
class AbsenceStore {

  private final JdbcClient database;

  AbsenceStore(JdbcClient database) {
    this.database = database;
  }

  void enter(Absence absence) {
    database
        .sql(
            """
            insert into absence (username, substitute, until, reason, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (username) do update
              set substitute = excluded.substitute, until = excluded.until, reason = excluded.reason,
                  entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        .params(
            absence.username(),
            absence.substitute(),
            absence.until(),
            absence.reason(),
            absence.enteredBy(),
            DatabaseTimes.utc(absence.enteredAt()))
        .update();
  }

  /** Whoever is away on this day. */
  List<Absence> on(LocalDate day) {
    return database
        .sql("select * from absence where until >= ? order by username")
        .param(day)
        .query(AbsenceStore::absence)
        .list();
  }

  Optional<Absence> of(String username) {
    return database
        .sql("select * from absence where username = ?")
        .param(username)
        .query(AbsenceStore::absence)
        .optional();
  }

  /** Removes the absence of a person; whether there was one. */
  boolean end(String username) {
    return database.sql("delete from absence where username = ?").param(username).update() > 0;
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getString("username"),
        row.getString("substitute"),
        row.getObject("until", LocalDate.class),
        row.getString("reason"),
        row.getString("entered_by"),
        DatabaseTimes.required(row, "entered_at"));
  }
}
