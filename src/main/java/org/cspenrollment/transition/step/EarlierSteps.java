package org.cspenrollment.transition.step;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.policy.schedule.TransitionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of steps that a release wrote which knew less of their days. */
@Repository
public class EarlierSteps {

  private final JdbcClient database;

  EarlierSteps(JdbcClient database) {
    this.database = database;
  }

  /** Whether a case has steps of an earlier release. */
  public boolean isAmong(CaseNumber caseNumber) {
    return database
        .sql("select exists (select from transition_step where case_number = ? and dated is null)")
        .param(caseNumber.value())
        .query(Boolean.class)
        .single();
  }

  /** A step has the periods of this rule; what it says to whom stays. */
  public void retime(CaseNumber caseNumber, TransitionRule rule) {
    database
        .sql(
            """
            update transition_step set period = ?, working_days = ?, confirm_working_days = ?, dated = ?
            where case_number = ? and step = ?
            """)
        .params(
            rule.period(),
            rule.workingDays(),
            rule.confirmWorkingDays(),
            rule.dated(),
            caseNumber.value(),
            rule.step())
        .update();
  }

  /** The turn of a step has come before; this is its last day. */
  public void due(CaseNumber caseNumber, TransitionStep step, @Nullable LocalDate due) {
    database
        .sql("update transition_step set due = ? where case_number = ? and step = ?")
        .params(due, caseNumber.value(), step.name())
        .update();
  }
}
