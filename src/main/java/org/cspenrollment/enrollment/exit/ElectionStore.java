package org.cspenrollment.enrollment.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what partners chose, with where their cases stood; none is ever removed. */
@Repository
class ElectionStore {

  private final JdbcClient database;

  ElectionStore(JdbcClient database) {
    this.database = database;
  }

  /** Writes down what is chosen now, and where the case stands. */
  void add(Enrollment before, Election election, Instant at, Username by) {
    var hold = before.standing().onHold();
    database
        .sql(
            """
            insert into enrollment_election
              (case_number, election, elected_at, elected_by, state_before, on_hold, held_until)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            before.id().value(),
            election.name(),
            DatabaseTimes.utc(at),
            by.value(),
            before.stateBeneathHold().name(),
            hold.isPresent(),
            hold.map(ManagerHold::until).orElse(null))
        .update();
  }

  /** What stands for a case, if anything was chosen and not taken back. */
  Optional<StandingElection> standing(CaseNumber caseNumber) {
    return database
        .sql("select * from enrollment_election where case_number = ? and taken_back_at is null")
        .param(caseNumber.value())
        .query(
            (row, number) -> {
              var before = EnrollmentState.valueOf(row.getString("state_before"));
              return new StandingElection(
                  Election.valueOf(row.getString("election")),
                  DatabaseTimes.required(row, "elected_at"),
                  before,
                  row.getBoolean("on_hold")
                      ? Optional.of(
                          new ManagerHold(before, row.getObject("held_until", LocalDate.class)))
                      : Optional.empty());
            })
        .optional();
  }

  /** What stands is taken back. */
  void takeBack(CaseNumber caseNumber, Instant at, Username by) {
    database
        .sql(
            """
            update enrollment_election set taken_back_at = ?, taken_back_by = ?
            where case_number = ? and taken_back_at is null
            """)
        .params(DatabaseTimes.utc(at), by.value(), caseNumber.value())
        .update();
  }
}
