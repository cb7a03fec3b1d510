package org.cspenrollment.enrollment.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the steps of enforcement that were taken; they are never changed. */
@Repository
class EnforcementStore {

  private final JdbcClient database;

  EnforcementStore(JdbcClient database) {
    this.database = database;
  }

  /** The steps taken in a case, the first first. */
  List<TakenEnforcementStep> taken(CaseNumber caseNumber) {
    return database
        .sql(
            "select * from enrollment_consequence where case_number = ? order by taken_at,"
                + " falls_due")
        .param(caseNumber.value())
        .query(EnforcementStore::consequence)
        .list();
  }

  void add(CaseNumber caseNumber, TakenEnforcementStep step) {
    database
        .sql(
            """
            insert into enrollment_consequence
              (case_number, status, falls_due, rule_id, status_before, status_after, taken_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            caseNumber.value(),
            step.status(),
            step.fallsDue(),
            step.ruleId(),
            step.before().name(),
            step.after().name(),
            DatabaseTimes.utc(step.takenAt()))
        .update();
  }

  private static TakenEnforcementStep consequence(ResultSet row, int number) throws SQLException {
    return new TakenEnforcementStep(
        row.getString("status"),
        row.getObject("falls_due", LocalDate.class),
        row.getString("rule_id"),
        PartnerStatus.valueOf(row.getString("status_before")),
        PartnerStatus.valueOf(row.getString("status_after")),
        DatabaseTimes.required(row, "taken_at"));
  }
}
