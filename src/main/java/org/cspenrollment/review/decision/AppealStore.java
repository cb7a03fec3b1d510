package org.cspenrollment.review.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of appeals: one for a case that stands, and those that were taken back. */
@Repository
class AppealStore {

  private final JdbcClient database;

  AppealStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Appeal> of(CaseNumber caseNumber) {
    return database
        .sql("select * from appeal where case_number = ? and taken_back_at is null")
        .param(caseNumber.value())
        .query(AppealStore::appeal)
        .optional();
  }

  /** Those of these cases in which there was an appeal that was not taken back. */
  Set<CaseNumber> among(Collection<CaseNumber> caseNumbers) {
    return Set.copyOf(
        database
            .sql(
                "select case_number from appeal where case_number = any(?) and taken_back_at is null")
            .param(CaseNumber.texts(caseNumbers))
            .query((row, number) -> new CaseNumber(row.getString(1)))
            .list());
  }

  /** Writes an appeal that this person has just lodged. */
  void add(CaseNumber caseNumber, String grounds, Instant at, String lodgedBy) {
    database
        .sql("insert into appeal (case_number, grounds, lodged_at, lodged_by) values (?, ?, ?, ?)")
        .params(caseNumber.value(), grounds, DatabaseTimes.utc(at), lodgedBy)
        .update();
  }

  /** Writes what was decided; an appeal that is decided already stays as it is. */
  void decide(
      CaseNumber caseNumber,
      AppealDecision decision,
      String reasons,
      Instant at,
      String decidedBy) {
    database
        .sql(
            """
            update appeal set decision = ?, reasons = ?, decided_at = ?, decided_by = ?
            where case_number = ? and decision is null and taken_back_at is null
            """)
        .params(decision.name(), reasons, DatabaseTimes.utc(at), decidedBy, caseNumber.value())
        .update();
  }

  /** Writes that the appeal of a case was taken back; one that is decided stays as it is. */
  void takeBack(CaseNumber caseNumber, Instant at, String by) {
    database
        .sql(
            """
            update appeal set taken_back_at = ?, taken_back_by = ?
            where case_number = ? and decision is null and taken_back_at is null
            """)
        .params(DatabaseTimes.utc(at), by, caseNumber.value())
        .update();
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getString("grounds"),
        DatabaseTimes.required(row, "lodged_at"),
        Optional.ofNullable(row.getString("decision")).map(AppealDecision::valueOf).orElse(null),
        row.getString("reasons"),
        DatabaseTimes.instant(row, "decided_at"));
  }
}
