package org.cspenrollment.review.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of appeals: one for a case that stands, and those that were taken back. */
@Repository
class AppealStore implements CasePart<Optional<Appeal>> {

  private final JdbcClient database;

  private final CaseReading reading;

  AppealStore(JdbcClient database, CaseReading reading) {
    this.database = database;
    this.reading = reading;
  }

  Optional<Appeal> of(CaseNumber caseNumber) {
    return reading.of(this, caseNumber);
  }

  @Override
  public String column() {
    return "appeal";
  }

  @Override
  public String rows() {
    return "select * from appeal where case_number = c.case_number and taken_back_at is null";
  }

  @Override
  public Optional<Appeal> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, AppealStore::appeal).stream().findFirst();
  }

  /** Those of these cases in which there was an appeal that was not taken back. */
  Set<CaseNumber> among(Collection<CaseNumber> caseNumbers) {
    if (caseNumbers.size() == 1) {
      return caseNumbers.stream().filter(one -> of(one).isPresent()).collect(Collectors.toSet());
    }
    return Set.copyOf(
        database
            .sql(
                "select case_number from appeal where case_number = any(?) and taken_back_at is"
                    + " null")
            .param(CaseNumber.texts(caseNumbers))
            .query((row, number) -> new CaseNumber(row.getString(1)))
            .list());
  }

  /** Writes an appeal that this person has just lodged. */
  void add(CaseNumber caseNumber, String grounds, Instant at, String lodgedBy) {
    forget(caseNumber);
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
    forget(caseNumber);
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
    forget(caseNumber);
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
