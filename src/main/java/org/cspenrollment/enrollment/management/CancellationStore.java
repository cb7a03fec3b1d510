package org.cspenrollment.enrollment.management;

import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the cases that a manager has called off and nobody has opened again. */
@Repository
class CancellationStore {

  private final JdbcClient database;

  CancellationStore(JdbcClient database) {
    this.database = database;
  }

  void put(CaseNumber caseNumber, Cancellation cancellation) {
    database
        .sql(
            """
            insert into enrollment_cancellation (case_number, cancelled_at, cancelled_from)
            values (:case, :at, :from)
            on conflict (case_number) do update
              set cancelled_at = excluded.cancelled_at, cancelled_from = excluded.cancelled_from
            """)
        .param("case", caseNumber.value())
        .param("at", DatabaseTimes.utc(cancellation.at()))
        .param("from", cancellation.from().name())
        .update();
  }

  /** The case is open again. */
  void forget(CaseNumber caseNumber) {
    database
        .sql("delete from enrollment_cancellation where case_number = ?")
        .param(caseNumber.value())
        .update();
  }

  /**
   * How a manager called a case off; none where something else ended it, or where a release before
   * this one kept nothing.
   */
  Optional<Cancellation> find(CaseNumber caseNumber) {
    return database
        .sql(
            "select cancelled_at, cancelled_from from enrollment_cancellation where case_number ="
                + " ?")
        .param(caseNumber.value())
        .query(
            (row, number) ->
                new Cancellation(
                    DatabaseTimes.required(row, "cancelled_at"),
                    EnrollmentState.valueOf(row.getString("cancelled_from"))))
        .optional();
  }
}
