package org.cspenrollment.enrollment.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.CaseType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of cases that begin. */
@Repository
public class NewEnrollmentStore {

  private final JdbcClient database;
  private final HeldCases held;

  NewEnrollmentStore(JdbcClient database, HeldCases held) {
    this.database = database;
    this.held = held;
  }

  /**
   * Writes a case that is scheduled, and may be opened later.
   *
   * @return false if the tenant already has an opened case in this calendar year
   */
  public boolean put(NewEnrollment given) {
    return !putAll(List.of(given), Optional.empty()).isEmpty();
  }

  /**
   * Writes cases that are opened or scheduled, in one statement, however many they are.
   *
   * @param release the number of the policy release that those pin which are opened
   * @return those written, by number; of the others a tenant already has an opened case in the year
   */
  public List<Enrollment> putAll(Collection<NewEnrollment> given, Optional<Integer> release) {
    given.forEach(one -> held.begins(one.caseNumber()));
    return database
        .sql(
            """
            with written as (insert into enrollment as e
              (case_number, tenant_id, cycle_year, basis_date, edition, basis_type,
               basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, decision_due, state,
               opened_at, case_type, release_number)
            select n.*, :caseType, cast(:release as integer)
            from unnest(:id::text[], :tenant::text[], :year::int[], :basisDate::date[], :edition::text[],
                   :basisType::text[], :en::text[], :ko::text[], :windowOpens::date[], :evidenceDue::date[],
                   :decisionDue::date[], :state::text[], :openedAt::timestamptz[]) as n
            on conflict (tenant_id, cycle_year) do update
              set edition = excluded.edition, basis_date = excluded.basis_date,
                  basis_type = excluded.basis_type,
                  basis_explanation_en = excluded.basis_explanation_en,
                  basis_explanation_ko = excluded.basis_explanation_ko,
                  window_opens = excluded.window_opens, evidence_due = excluded.evidence_due,
                  decision_due = excluded.decision_due,
                  state = excluded.state, opened_at = excluded.opened_at,
                  release_number = excluded.release_number
              where e.state = any(:opens)
            returning *)
            select e.*, t.organisation_id, t.name as partner, t.country, t.time_zone, t.language,
                   t.status as partner_status
            from written e join partner_profile t using (tenant_id) order by e.case_number
            """)
        .param("caseType", CaseType.RENEWAL.name())
        .param("id", texts(given, one -> one.caseNumber().value()))
        .param("tenant", texts(given, one -> one.tenantId().value()))
        .param("year", texts(given, one -> one.basis().date().getYear()))
        .param("basisDate", texts(given, one -> one.basis().date()))
        .param("edition", texts(given, one -> one.basis().edition().name()))
        .param("basisType", texts(given, one -> one.basis().type().name()))
        .param("en", texts(given, one -> one.basis().explanation().en()))
        .param("ko", texts(given, one -> one.basis().explanation().ko()))
        .param("windowOpens", texts(given, NewEnrollment::windowOpens))
        .param("evidenceDue", texts(given, NewEnrollment::evidenceDue))
        .param("decisionDue", texts(given, NewEnrollment::decisionDue))
        .param("state", texts(given, one -> one.state().name()))
        .param("openedAt", texts(given, one -> one.openedAt().map(DatabaseTimes::utc).orElse(null)))
        .param("release", release.orElse(null))
        .param("opens", CaseLifecycle.names(CaseLifecycle.from(CaseVerb.OPEN)))
        .query(EnrollmentRow::read)
        .list();
  }

  /** A column of these cases, as texts that the statement casts. */
  private static @Nullable String[] texts(
      Collection<NewEnrollment> cases, Function<NewEnrollment, @Nullable Object> column) {
    return cases.stream()
        .map(one -> Objects.toString(column.apply(one), null))
        .toArray(String[]::new);
  }
}
