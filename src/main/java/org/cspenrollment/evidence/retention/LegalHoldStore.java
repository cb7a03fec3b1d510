package org.cspenrollment.evidence.retention;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of legal holds. */
@Component
class LegalHoldStore {

  private final JdbcClient database;

  LegalHoldStore(JdbcClient database) {
    this.database = database;
  }

  /** The hold that stands on a case now. */
  Optional<Retention.Hold> standing(CaseNumber caseNumber) {
    return database
        .sql("select * from legal_hold where case_number = ? and lifted_at is null")
        .param(caseNumber.value())
        .query(
            (row, number) ->
                new Retention.Hold(
                    row.getString("reason"),
                    row.getString("placed_by"),
                    DatabaseTimes.required(row, "placed_at")))
        .optional();
  }

  /** Places a hold; at most one stands on a case at a time. */
  void place(CaseNumber caseNumber, String reason, String by, Instant at) {
    database
        .sql(
            "insert into legal_hold (case_number, reason, placed_by, placed_at) values (?, ?, ?,"
                + " ?)")
        .params(caseNumber.value(), reason, by, DatabaseTimes.utc(at))
        .update();
  }

  /**
   * Lifts the hold.
   *
   * @return false if none stands
   */
  boolean lift(CaseNumber caseNumber, String by, Instant at) {
    return database
            .sql(
                "update legal_hold set lifted_by = ?, lifted_at = ? where case_number = ? and"
                    + " lifted_at is null")
            .params(by, DatabaseTimes.utc(at), caseNumber.value())
            .update()
        == 1;
  }
}
