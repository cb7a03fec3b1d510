package org.cspenrollment.workflow.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.notification.StepDeadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that wait for a partner, for those who remind it, read from the view of transition. */
@Component
class TransitionStepDeadlines implements StepDeadlines {

  private final JdbcClient database;

  TransitionStepDeadlines(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<OpenStep> open(Collection<CaseNumber> caseNumbers) {
    return database
        .sql(
            """
            select case_number, step, due from open_transition_step
            where case_number = any(?) and actor = 'PARTNER' and due is not null order by case_number, due, step
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(
            (row, number) ->
                new OpenStep(
                    new CaseNumber(row.getString("case_number")),
                    TransitionStep.valueOf(row.getString("step")),
                    row.getObject("due", LocalDate.class)))
        .list();
  }
}
