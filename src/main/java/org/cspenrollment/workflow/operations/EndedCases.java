package org.cspenrollment.workflow.operations;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.SuccessionEvent;
import org.cspenrollment.audit.event.SuccessionEvent.CaseGivenUp;
import org.cspenrollment.audit.event.SuccessionEvent.CaseSucceeded;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.enrollment.life.TenantCase;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.life.TenantLife;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases of 0.2.0 that the database has ended because another one of their tenant lives, or because
 * their tenant is out: what the engine still runs for them ends, and it is put on record. A case
 * that this release ends runs no more in the same transaction, so that there is none of it here.
 */
@Component
class EndedCases {

  /** What the processes are told. */
  private static final String CODE = "ENDED_BY_THE_RELEASE";

  private static final String ANOTHER_GOES_ON = "ANOTHER_GOES_ON";
  private static final String TENANT_OUT = "TENANT_OUT";

  private final Enrollments enrollments;
  private final TenantLife life;
  private final RunningCases running;
  private final MigrationAttempts attempts;
  private final JdbcClient database;
  private final AuditTrail audit;

  EndedCases(
      Enrollments enrollments,
      TenantLife life,
      RunningCases running,
      MigrationAttempts attempts,
      JdbcClient database,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.life = life;
    this.running = running;
    this.attempts = attempts;
    this.database = database;
    this.audit = audit;
  }

  /**
   * Ends what runs for cases that have ended, each case in a transaction of its own.
   *
   * @param failures takes up where it could not be ended
   * @return for how many it has ended, or would
   */
  int end(boolean dryRun, List<MigrationReport.Failure> failures) {
    int ended = 0;
    for (var caseNumber : stillRunning()) {
      var failure = attempts.run(dryRun, () -> end(caseNumber));
      if (failure.isPresent()) {
        failures.add(
            new MigrationReport.Failure(caseNumber, AnnualEnrollment.KEY, 0, failure.get()));
      } else {
        ended++;
      }
    }
    return ended;
  }

  /** Once, where two nodes start together: the second one waits for the case and finds nothing. */
  private void end(CaseNumber caseNumber) {
    var ended = enrollments.forChange(caseNumber);
    if (stillRunning().contains(caseNumber)) {
      audit.record(event(ended));
      running.end(caseNumber, CODE);
    }
  }

  private SuccessionEvent event(Enrollment ended) {
    var number = ended.id();
    var goesOn =
        Optional.ofNullable(life.of(List.of(ended.tenantId())).get(ended.tenantId()))
            .flatMap(TenantCases::live)
            .map(TenantCase::caseNumber);
    if (ended.state() == EnrollmentState.SUCCEEDED && goesOn.isPresent()) {
      return new CaseSucceeded(number, goesOn.get());
    }
    return new CaseGivenUp(
        number, goesOn.isPresent() ? ANOTHER_GOES_ON : TENANT_OUT, goesOn.orElse(number));
  }

  private List<CaseNumber> stillRunning() {
    return database
        .sql(
            """
            select e.case_number
            from enrollment_summary e
            where e.state in (:succeeded, :cancelled)
              and exists (select from act_ru_execution x
                          where x.business_key_ = e.case_number and x.parent_id_ is null)
            order by e.case_number
            """)
        .param("succeeded", EnrollmentState.SUCCEEDED.name())
        .param("cancelled", EnrollmentState.CANCELLED.name())
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }
}
