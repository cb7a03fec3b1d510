package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of partners are late, and whether a manager has been asked to see to them. */
@Repository
public class LateStepStore {

  /** A step of a partner whose last day is over. */
  public record LateStep(TransitionStep step, LocalDate due) {}

  private final JdbcClient database;

  LateStepStore(JdbcClient database) {
    this.database = database;
  }

  /** The ways on which a step of the partner is late and nobody is asked now, by case number. */
  public List<CaseNumber> toBeAsked(LocalDate today) {
    return database
        .sql(
            """
            select t.case_number from transition t
            where t.completed_at is null and t.late_asked_at is null
              and (t.late_again_on is null or t.late_again_on <= ?)
              and exists (select from open_transition_step s
                          where s.case_number = t.case_number and s.actor = 'PARTNER' and s.due < ?)
            order by t.case_number
            """)
        .params(today, today)
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /** The step of a case that has been late for longest; empty where none is. */
  public Optional<LateStep> first(CaseNumber caseNumber, LocalDate today) {
    return database
        .sql(
            """
            select step, due from open_transition_step
            where case_number = ? and actor = 'PARTNER' and due < ? order by due, position limit 1
            """)
        .params(caseNumber.value(), today)
        .query(
            (row, number) ->
                new LateStep(
                    TransitionStep.valueOf(row.getString("step")),
                    row.getObject("due", LocalDate.class)))
        .optional();
  }

  /** Whether a manager is asked now. */
  public boolean isAsked(CaseNumber caseNumber) {
    return database
        .sql(
            "select exists (select from transition where case_number = ? and late_asked_at is not null)")
        .param(caseNumber.value())
        .query(Boolean.class)
        .single();
  }

  /** A manager is asked from this moment on. */
  public void asked(CaseNumber caseNumber, Instant at) {
    database
        .sql("update transition set late_asked_at = ?, late_again_on = null where case_number = ?")
        .params(DatabaseTimes.utc(at), caseNumber.value())
        .update();
  }

  /** Nobody is asked any more, or not before this day. */
  public void answered(CaseNumber caseNumber, @Nullable LocalDate againOn) {
    database
        .sql("update transition set late_asked_at = null, late_again_on = ? where case_number = ?")
        .params(againOn, caseNumber.value())
        .update();
  }
}
