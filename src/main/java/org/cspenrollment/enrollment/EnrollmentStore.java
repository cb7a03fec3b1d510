package org.cspenrollment.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.DatabaseTimes;
import org.cspenrollment.platform.Page;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the cases. */
@Repository
class EnrollmentStore {

  static final String COLUMNS =
      """
      select e.*, t.organisation_id, t.name as partner, t.country, t.time_zone, t.language,
             t.status as partner_status
      from enrollment e join tenant t using (tenant_id)
      """;

  private static final String STATE =
      """
      state = case when held_from is not null and :holds then state else :state end,
      held_from = case when :holds and held_from is not null then :state end,
      held_until = case when :holds then held_until end
      """;

  private final JdbcClient database;
  private final OpeningCase opening;

  EnrollmentStore(JdbcClient database, OpeningCase opening) {
    this.database = database;
    this.opening = opening;
  }

  Optional<Enrollment> find(String caseNumber) {
    return database
        .sql(COLUMNS + " where case_number = ?")
        .param(caseNumber)
        .query(EnrollmentStore::enrollment)
        .optional();
  }

  /** The cases of these numbers, in no order. */
  List<Enrollment> all(Collection<String> caseNumbers) {
    return database
        .sql(COLUMNS + " where case_number = any(?)")
        .param(caseNumbers.toArray(String[]::new))
        .query(EnrollmentStore::enrollment)
        .list();
  }

  /** The case, locked until the transaction ends, so that two acts on it follow each other. */
  Optional<Enrollment> findForChange(String caseNumber) {
    return database
        .sql(COLUMNS + " where case_number = ? for update of e")
        .param(caseNumber)
        .query(EnrollmentStore::enrollment)
        .optional();
  }

  Page<Enrollment> search(EnrollmentSearch search, Page.Request request) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<>();
    search.state().ifPresent(state -> add(conditions, parameters, "e.state = ?", state.name()));
    search.dueBefore().ifPresent(day -> add(conditions, parameters, "e.basis_date < ?", day));
    search
        .partner()
        .ifPresent(
            text ->
                add(
                    conditions,
                    parameters,
                    "(e.case_number || ' ' || t.name) ilike '%' || ? || '%'",
                    text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")));
    search
        .edition()
        .ifPresent(edition -> add(conditions, parameters, "e.edition = ?", edition.name()));
    search
        .outcome()
        .ifPresent(
            outcome ->
                add(
                    conditions,
                    parameters,
                    search.organisationId().isPresent() ? "e.final_outcome = ?" : "e.outcome = ?",
                    outcome.name()));
    search
        .organisationId()
        .ifPresent(id -> add(conditions, parameters, "t.organisation_id = ?", id));
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var total =
        database
            .sql("select count(*) from enrollment e join tenant t using (tenant_id)" + where)
            .params(parameters)
            .query(Long.class)
            .single();
    var page = new ArrayList<>(parameters);
    page.add(request.size());
    page.add(request.offset());
    var items =
        database
            .sql(COLUMNS + where + " order by e.basis_date, e.case_number limit ? offset ?")
            .params(page)
            .query(EnrollmentStore::enrollment)
            .list();
    return new Page<>(items, request.page(), request.size(), total);
  }

  private static void add(
      List<String> conditions, List<Object> parameters, String condition, Object parameter) {
    conditions.add(condition);
    parameters.add(parameter);
  }

  /**
   * Writes a case that is opened or scheduled; a scheduled one may be opened later.
   *
   * @return false if the tenant already has an opened case in this calendar year
   */
  boolean put(NewEnrollment given) {
    return database
            .sql(
                """
                insert into enrollment as e
                  (case_number, tenant_id, cycle_year, case_type, edition, basis_date, basis_type,
                   basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, decision_due, state,
                   opened_at)
                values (:id, :tenant, :year, :caseType, :edition, :basisDate, :basisType,
                   :en, :ko, :windowOpens, :evidenceDue, :basisDate, :state, :openedAt)
                on conflict (tenant_id, cycle_year) do update
                  set edition = excluded.edition, basis_date = excluded.basis_date,
                      basis_type = excluded.basis_type,
                      basis_explanation_en = excluded.basis_explanation_en,
                      basis_explanation_ko = excluded.basis_explanation_ko,
                      window_opens = excluded.window_opens, evidence_due = excluded.evidence_due,
                      decision_due = excluded.decision_due,
                      state = excluded.state, opened_at = excluded.opened_at
                  where e.state = 'SCHEDULED'
                """)
            .param("id", given.caseNumber())
            .param("tenant", given.tenantId())
            .param("year", given.basis().date().getYear())
            .param("caseType", CaseType.RENEWAL.name())
            .param("edition", given.basis().edition().name())
            .param("basisDate", given.basis().date())
            .param("basisType", given.basis().type().name())
            .param("en", given.basis().explanation().en())
            .param("ko", given.basis().explanation().ko())
            .param("windowOpens", given.windowOpens())
            .param("evidenceDue", given.evidenceDue())
            .param("state", given.state().name())
            .param("openedAt", given.openedAt().map(DatabaseTimes::utc).orElse(null))
            .update()
        == 1;
  }

  /** A case that is held stays so while it is open, and goes on from this state when released. */
  void changeState(String caseNumber, EnrollmentState state) {
    opening.changed(caseNumber);
    database
        .sql("update enrollment set " + STATE + " where case_number = :id")
        .param("state", state.name())
        .param("holds", state.allowsElection())
        .param("id", caseNumber)
        .update();
  }

  void recordElection(String caseNumber, Election election, String indirectProvider) {
    database
        .sql("update enrollment set election = ?, indirect_provider = ? where case_number = ?")
        .params(election.name(), indirectProvider, caseNumber)
        .update();
  }

  void recordOutcome(String caseNumber, Outcome outcome, EnrollmentState state) {
    database
        .sql(
            """
            update enrollment set outcome = :outcome, outcome_reason_en = :en, outcome_reason_ko = :ko,
                   outcome_rule_id = :rule, %s
            where case_number = :id
            """
                .formatted(STATE))
        .param("outcome", outcome.decision().name())
        .param("en", outcome.sentence().en())
        .param("ko", outcome.sentence().ko())
        .param("rule", outcome.ruleId())
        .param("state", state.name())
        .param("holds", state.allowsElection())
        .param("id", caseNumber)
        .update();
  }

  /** The case is decided at this moment: what was recorded of the outcome is final. */
  void end(String caseNumber, EnrollmentState state, Instant at) {
    database
        .sql(
            "update enrollment set %s, %s, decided_at = :at where case_number = :id"
                .formatted(STATE, FinalOutcomeColumns.SET))
        .param("state", state.name())
        .param("holds", state.allowsElection())
        .param("at", DatabaseTimes.utc(at))
        .param("id", caseNumber)
        .update();
  }

  /** What was recorded of the outcome is final: a case that was decided before is decided again. */
  void makeOutcomeFinal(String caseNumber) {
    database
        .sql("update enrollment set " + FinalOutcomeColumns.SET + " where case_number = ?")
        .param(caseNumber)
        .update();
  }

  /** Opened cases with the office whose day of decision lies before this one, not held yet. */
  List<String> withTheOfficeBefore(LocalDate day) {
    return database
        .sql(
            """
            select case_number from enrollment
            where state in ('UNDER_REVIEW', 'INFO_REQUESTED') and decision_due < ?
              and decided_at is null and held_at is null
            order by case_number
            """)
        .param(day)
        .query(String.class)
        .list();
  }

  /** Since when the case is held; null: it is not. */
  void hold(String caseNumber, Instant since) {
    database
        .sql("update enrollment set held_at = ? where case_number = ?")
        .param(since == null ? null : DatabaseTimes.utc(since))
        .param(caseNumber)
        .update();
  }

  void recordExit(String caseNumber, Instant at) {
    database
        .sql("update enrollment set exit_at = ? where case_number = ?")
        .params(DatabaseTimes.utc(at), caseNumber)
        .update();
  }

  static Enrollment enrollment(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    var held = row.getString("held_from");
    return new Enrollment(
        row.getString("case_number"),
        row.getString("tenant_id"),
        row.getString("organisation_id"),
        row.getString("partner"),
        row.getString("country"),
        row.getString("time_zone"),
        row.getString("language"),
        row.getString("partner_status"),
        CaseType.valueOf(row.getString("case_type")),
        Edition.valueOf(row.getString("edition")),
        row.getObject("basis_date", LocalDate.class),
        BasisType.valueOf(row.getString("basis_type")),
        new Bilingual(row.getString("basis_explanation_en"), row.getString("basis_explanation_ko")),
        row.getObject("window_opens", LocalDate.class),
        row.getObject("evidence_due", LocalDate.class),
        row.getObject("decision_due", LocalDate.class),
        EnrollmentState.valueOf(row.getString("state")),
        outcome == null ? null : OutcomeDecision.valueOf(outcome),
        outcome == null
            ? null
            : new Bilingual(row.getString("outcome_reason_en"), row.getString("outcome_reason_ko")),
        row.getString("outcome_rule_id"),
        Election.valueOf(row.getString("election")),
        row.getString("indirect_provider"),
        DatabaseTimes.instant(row, "opened_at"),
        DatabaseTimes.instant(row, "decided_at"),
        row.getString("next_step"),
        row.getObject("next_step_due", LocalDate.class),
        DatabaseTimes.instant(row, "held_at"),
        DatabaseTimes.instant(row, "exit_at"),
        held == null ? null : EnrollmentState.valueOf(held),
        row.getObject("held_until", LocalDate.class),
        FinalOutcomeColumns.read(row));
  }
}
