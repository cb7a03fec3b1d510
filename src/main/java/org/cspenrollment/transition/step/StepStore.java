package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.schedule.TransitionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the steps of transitions. */
@Repository
public class StepStore {

  private final JdbcClient database;

  StepStore(JdbcClient database) {
    this.database = database;
  }

  /** Writes the steps that the table lists for a case; the turn of none has come. */
  public void add(CaseNumber caseNumber, List<TransitionRule> steps) {
    for (var step : steps) {
      database
          .sql(
"""
insert into transition_step (case_number, step, position, actor, period, working_days,
  confirm_working_days, dated, sentence_en, sentence_ko, source, notes, rule_id, table_version)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
""")
          .params(
              caseNumber.value(),
              step.step(),
              step.position(),
              step.actor(),
              step.period(),
              step.workingDays(),
              step.confirmWorkingDays(),
              step.dated(),
              step.sentence().en(),
              step.sentence().ko(),
              step.source(),
              step.notes().toArray(String[]::new),
              step.ruleId(),
              step.tableVersion())
          .update();
    }
  }

  /** All steps of a case, in their order. */
  public List<StepProgress> steps(CaseNumber caseNumber) {
    return database
        .sql("select * from transition_step where case_number = ? order by position")
        .param(caseNumber.value())
        .query(StepRow::read)
        .list();
  }

  /** How far a step of a case is; empty where it is not one of this case. */
  public Optional<StepProgress> find(CaseNumber caseNumber, TransitionStep step) {
    return database
        .sql("select * from transition_step where case_number = ? and step = ?")
        .params(caseNumber.value(), step.name())
        .query(StepRow::read)
        .optional();
  }

  /** The turn of a step has come. */
  public void open(
      CaseNumber caseNumber, TransitionStep step, Instant at, @Nullable LocalDate due) {
    database
        .sql("update transition_step set opened_at = ?, due = ? where case_number = ? and step = ?")
        .params(DatabaseTimes.utc(at), due, caseNumber.value(), step.name())
        .update();
  }

  /** The partner reports the step; what the office said before is answered with it. */
  public void report(
      CaseNumber caseNumber,
      TransitionStep step,
      LocalDate on,
      @Nullable LocalDate due,
      Instant at,
      Username username) {
    database
        .sql(
            """
            update transition_step set reported_on = ?, due = ?, reported_at = ?, reported_by = ?,
              returned_why = null
            where case_number = ? and step = ?
            """)
        .params(on, due, DatabaseTimes.utc(at), username.value(), caseNumber.value(), step.name())
        .update();
  }

  /** The step is with the partner again. */
  public void giveBack(
      CaseNumber caseNumber, TransitionStep step, String why, @Nullable LocalDate due) {
    database
        .sql(
"""
update transition_step set reported_on = null, reported_at = null, reported_by = null, due = ?,
  done_at = null, done_by = null, returned_why = ?
where case_number = ? and step = ?
""")
        .params(due, why, caseNumber.value(), step.name())
        .update();
  }

  /** Moves the last day of one step. */
  public void move(CaseNumber caseNumber, TransitionStep step, LocalDate due) {
    database
        .sql("update transition_step set due = ? where case_number = ? and step = ?")
        .params(due, caseNumber.value(), step.name())
        .update();
  }

  /** Moves the days of the steps that are not over and were due on this day or later. */
  public void delay(CaseNumber caseNumber, LocalDate from, long days) {
    database
        .sql(
            """
            update transition_step set due = due + cast(? as integer)
            where case_number = ? and done_at is null and due >= ?
            """)
        .params(days, caseNumber.value(), from)
        .update();
  }

  /** The turn of the step is over without its being done. */
  public void shut(CaseNumber caseNumber, TransitionStep step) {
    database
        .sql(
            "update transition_step set opened_at = null, due = null where case_number = ? and step"
                + " = ?")
        .params(caseNumber.value(), step.name())
        .update();
  }

  /** A step is done, by this person; it has been open from now on if it was not before. */
  public void done(CaseNumber caseNumber, TransitionStep step, Instant at, Username username) {
    database
        .sql(
            """
            update transition_step set opened_at = coalesce(opened_at, ?), done_at = ?, done_by = ?
            where case_number = ? and step = ?
            """)
        .params(
            DatabaseTimes.utc(at),
            DatabaseTimes.utc(at),
            username.value(),
            caseNumber.value(),
            step.name())
        .update();
  }

  /** Nobody has to take a step that is not over: it is now, for this reason. */
  public void notNeeded(
      CaseNumber caseNumber, TransitionStep step, String why, Instant at, Username username) {
    database
        .sql(
            """
            update transition_step
            set opened_at = coalesce(opened_at, ?), done_at = ?, done_by = ?, not_needed_why = ?
            where case_number = ? and step = ? and done_at is null
            """)
        .params(
            DatabaseTimes.utc(at),
            DatabaseTimes.utc(at),
            username.value(),
            why,
            caseNumber.value(),
            step.name())
        .update();
  }
}
