package org.cspenrollment.workflow.operations;

import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent.CaseResumed;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earlier models ended where a case was not renewed, or had elected the way out: such a case is
 * open and has no process. It goes on where the present model waits for it.
 */
@Component
class CaseResumption {

  private record Left(CaseNumber caseNumber, String goesOnAt) {}

  private final MigrationMappings steps;
  private final MigrationAttempts attempts;
  private final JdbcClient database;
  private final AuditTrail audit;

  CaseResumption(
      MigrationMappings steps, MigrationAttempts attempts, JdbcClient database, AuditTrail audit) {
    this.steps = steps;
    this.attempts = attempts;
    this.database = database;
    this.audit = audit;
  }

  /**
   * Lets every case go on that was left without a process.
   *
   * @param failures takes up what could not go on
   * @return how many go on, or would
   */
  int run(boolean dryRun, List<MigrationReport.Failure> failures) {
    int resumed = 0;
    for (var left : leftWithoutProcess()) {
      var failure =
          attempts.run(
              dryRun,
              () -> {
                steps.begin(left.caseNumber(), left.goesOnAt());
                audit.record(new CaseResumed(left.caseNumber()));
              });
      if (failure.isPresent()) {
        failures.add(
            new MigrationReport.Failure(left.caseNumber(), AnnualEnrollment.KEY, 0, failure.get()));
      } else {
        resumed++;
      }
    }
    return resumed;
  }

  private List<Left> leftWithoutProcess() {
    return database
        .sql(
            """
            select e.case_number,
                   case e.state when :notRenewed then 'callActivity_followConsequences'
                                else 'callActivity_followWayOut' end
            from enrollment_summary e
            where e.state in (:notRenewed, :elected)
              and not exists (select from act_ru_execution x
                              where x.business_key_ = e.case_number and x.parent_id_ is null)
            order by e.case_number
            """)
        .param("notRenewed", EnrollmentState.NOT_RENEWED.name())
        .param("elected", EnrollmentState.TRANSITION_ELECTED.name())
        .query((row, number) -> new Left(new CaseNumber(row.getString(1)), row.getString(2)))
        .list();
  }
}
