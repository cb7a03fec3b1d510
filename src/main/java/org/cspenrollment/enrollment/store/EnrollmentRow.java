package org.cspenrollment.enrollment.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.CaseBasis;
import org.cspenrollment.enrollment.lifecycle.CaseDates;
import org.cspenrollment.enrollment.lifecycle.CaseExit;
import org.cspenrollment.enrollment.lifecycle.CaseStanding;
import org.cspenrollment.enrollment.lifecycle.CaseTenant;
import org.cspenrollment.enrollment.lifecycle.Decision;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.enrollment.lifecycle.ManagerHold;
import org.cspenrollment.enrollment.lifecycle.NextEnforcementStep;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.CaseType;

/**
 * A case as its row keeps it. The row says {@code held_at} for since when the office is late, and
 * {@code held_from}, {@code held_until} for the hold of a manager.
 */
final class EnrollmentRow {

  /** Reads cases with their tenants; conditions follow. */
  static final String SELECT =
      """
      select e.*, t.organisation_id, t.name as partner, t.country, t.time_zone, t.language,
             t.status as partner_status
      from enrollment e join partner_profile t using (tenant_id)
      """;

  /** Writes everything that a verb can change. */
  static final String UPDATE =
      """
      update enrollment
      set evidence_due = ?, decision_due = ?, state = ?, outcome = ?, outcome_reason_en = ?,
          outcome_reason_ko = ?, outcome_rule_id = ?, decided_at = ?, election = ?,
          indirect_provider = ?, exit_at = ?, held_at = ?, held_from = ?, held_until = ?,
          next_step = ?, next_step_due = ?, final_outcome = ?, final_reason_en = ?,
          final_reason_ko = ?, final_rule_id = ?, recommended = ?, recommended_reason_en = ?,
          recommended_reason_ko = ?, recommended_rule_id = ?, opened_at = ?
      where case_number = ?
      """;

  private EnrollmentRow() {}

  static void write(PreparedStatement row, Enrollment enrollment) throws SQLException {
    var standing = enrollment.standing();
    var decision = standing.decision();
    var exit = standing.exit();
    row.setObject(1, enrollment.evidenceDue());
    row.setObject(2, enrollment.decisionDue());
    row.setString(3, standing.state().name());
    write(row, 4, decision.proposal());
    row.setObject(8, decision.decidedAt() == null ? null : DatabaseTimes.utc(decision.decidedAt()));
    row.setString(9, exit.election().name());
    row.setString(10, exit.indirectProvider());
    row.setObject(11, exit.noticeEnds() == null ? null : DatabaseTimes.utc(exit.noticeEnds()));
    row.setObject(12, standing.officeLateSince().map(DatabaseTimes::utc).orElse(null));
    row.setString(13, standing.onHold().map(hold -> hold.from().name()).orElse(null));
    row.setObject(14, standing.onHold().map(ManagerHold::until).orElse(null));
    row.setString(15, standing.nextStep().map(step -> step.status().name()).orElse(null));
    row.setObject(16, standing.nextStep().map(NextEnforcementStep::due).orElse(null));
    var last = decision.outcome();
    row.setString(17, last.map(made -> made.decision().name()).orElse(null));
    row.setString(18, last.flatMap(FinalOutcome::sentence).map(Bilingual::en).orElse(null));
    row.setString(19, last.flatMap(FinalOutcome::sentence).map(Bilingual::ko).orElse(null));
    row.setString(20, last.flatMap(FinalOutcome::ruleId).orElse(null));
    write(row, 21, decision.recommendation());
    var openedAt = enrollment.dates().openedAt();
    row.setObject(25, openedAt == null ? null : DatabaseTimes.utc(openedAt));
    row.setString(26, enrollment.id().value());
  }

  /** Into four places from this one on. */
  private static void write(PreparedStatement row, int first, Optional<Recommendation> said)
      throws SQLException {
    row.setString(first, said.map(one -> one.decision().name()).orElse(null));
    row.setString(first + 1, said.map(one -> one.sentence().en()).orElse(null));
    row.setString(first + 2, said.map(one -> one.sentence().ko()).orElse(null));
    row.setString(first + 3, said.map(Recommendation::ruleId).orElse(null));
  }

  static Enrollment read(ResultSet row, int number) throws SQLException {
    return new Enrollment(
        new CaseNumber(row.getString("case_number")),
        new CaseTenant(
            new TenantId(row.getString("tenant_id")),
            new OrganisationId(row.getString("organisation_id")),
            row.getString("partner"),
            row.getString("country"),
            row.getString("time_zone"),
            row.getString("language"),
            row.getString("partner_status")),
        new CaseBasis(
            CaseType.valueOf(row.getString("case_type")),
            Edition.valueOf(row.getString("edition")),
            row.getObject("basis_date", LocalDate.class),
            BasisType.valueOf(row.getString("basis_type")),
            new Bilingual(
                row.getString("basis_explanation_en"), row.getString("basis_explanation_ko"))),
        new CaseDates(
            DatabaseTimes.instant(row, "opened_at"),
            row.getObject("window_opens", LocalDate.class),
            row.getObject("evidence_due", LocalDate.class),
            row.getObject("decision_due", LocalDate.class)),
        new CaseStanding(
            EnrollmentState.valueOf(row.getString("state")),
            decision(row),
            new CaseExit(
                Election.valueOf(row.getString("election")),
                row.getString("indirect_provider"),
                DatabaseTimes.instant(row, "exit_at")),
            Optional.ofNullable(DatabaseTimes.instant(row, "held_at")),
            hold(row),
            nextStep(row)));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        said(row, "recommended"),
        said(row, "outcome"),
        DatabaseTimes.instant(row, "decided_at"),
        finalOutcome(row));
  }

  private static Optional<Recommendation> said(ResultSet row, String columns) throws SQLException {
    var decision = outcome(row, columns);
    return decision.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Recommendation(
                decision.get(),
                row.getString(columns + "_rule_id"),
                sentence(row, columns + "_reason").orElseThrow()));
  }

  private static Optional<FinalOutcome> finalOutcome(ResultSet row) throws SQLException {
    var decision = outcome(row, "final_outcome");
    return decision.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FinalOutcome(
                decision.get(),
                sentence(row, "final_reason"),
                Optional.ofNullable(row.getString("final_rule_id"))));
  }

  private static Optional<OutcomeDecision> outcome(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(OutcomeDecision::valueOf);
  }

  private static Optional<Bilingual> sentence(ResultSet row, String columns) throws SQLException {
    var english = row.getString(columns + "_en");
    return english == null
        ? Optional.empty()
        : Optional.of(new Bilingual(english, row.getString(columns + "_ko")));
  }

  private static Optional<ManagerHold> hold(ResultSet row) throws SQLException {
    var from = row.getString("held_from");
    return from == null
        ? Optional.empty()
        : Optional.of(
            new ManagerHold(
                EnrollmentState.valueOf(from), row.getObject("held_until", LocalDate.class)));
  }

  private static Optional<NextEnforcementStep> nextStep(ResultSet row) throws SQLException {
    var status = row.getString("next_step");
    return status == null
        ? Optional.empty()
        : Optional.of(
            new NextEnforcementStep(
                PartnerStatus.valueOf(status), row.getObject("next_step_due", LocalDate.class)));
  }
}
