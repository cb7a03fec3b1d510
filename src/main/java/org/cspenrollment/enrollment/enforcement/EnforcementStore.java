package org.cspenrollment.enrollment.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the steps of enforcement that were taken; they are never changed. */
@Repository
class EnforcementStore implements CasePart<List<TakenEnforcementStep>> {

  private static final List<String> RENEWED =
      List.of(
          OutcomeDecision.RENEW.name(),
          OutcomeDecision.RENEW_WITH_NOTES.name(),
          OutcomeDecision.NO_CHECK.name());

  private final JdbcClient database;
  private final CaseReading reading;

  EnforcementStore(JdbcClient database, CaseReading reading) {
    this.database = database;
    this.reading = reading;
  }

  /** The steps taken in a case, the first first. */
  List<TakenEnforcementStep> taken(CaseNumber caseNumber) {
    return reading.of(this, caseNumber);
  }

  @Override
  public String column() {
    return "steps";
  }

  @Override
  public String rows() {
    return "select * from enrollment_consequence where case_number = c.case_number"
        + " order by taken_at, falls_due";
  }

  @Override
  public List<TakenEnforcementStep> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, EnforcementStore::consequence);
  }

  /**
   * The steps taken in a case and in those of its tenant before it, back to the last renewal, which
   * has lifted all steps until then; the first first.
   */
  List<TakenEnforcementStep> takenSinceLastRenewal(Enrollment enrollment) {
    return database
        .sql(
            """
            select s.* from enrollment_consequence s join enrollment e using (case_number)
            where e.tenant_id = :tenant and e.opened_at <= :opened
              and e.opened_at > coalesce(
                (select max(r.opened_at) from enrollment r
                 where r.tenant_id = :tenant and r.case_number <> :case and r.opened_at <= :opened
                   and r.final_outcome in (:renewed)), '-infinity')
            order by s.taken_at, s.falls_due
            """)
        .param("tenant", enrollment.tenantId().value())
        .param("case", enrollment.id().value())
        .param(
            "opened",
            DatabaseTimes.utc(
                Objects.requireNonNull(
                    enrollment.dates().openedAt(), "Only an opened case has steps")))
        .param("renewed", RENEWED)
        .query(EnforcementStore::consequence)
        .list();
  }

  void add(CaseNumber caseNumber, TakenEnforcementStep step) {
    forget(caseNumber);
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
