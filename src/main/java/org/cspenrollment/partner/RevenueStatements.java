package org.cspenrollment.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CorrectionEvent.RevenueStated;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the office has verified of revenue, in the place of lines that are missing or wrong. */
@Repository
public class RevenueStatements {

  /**
   * What the office has verified of the revenue of an organisation.
   *
   * @param from the first day it covers
   * @param to the last day it covers
   * @param countedCents in US dollar cents, as it is counted: nothing has to be taken off it
   * @param source where it was looked up
   * @param caseNumber the case for which it was
   */
  public record Statement(
      LocalDate from, LocalDate to, long countedCents, String source, CaseNumber caseNumber) {}

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  RevenueStatements(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** The last statement on an organisation whose period ends within these days, if there is one. */
  public Optional<Statement> last(OrganisationId organisationId, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select period_start, period_end, counted_cents, source, case_number from revenue_statement
            where organisation_id = ? and period_end between ? and ?
            order by statement_no desc limit 1
            """)
        .params(organisationId.value(), from, to)
        .query(
            (row, number) ->
                new Statement(
                    row.getObject("period_start", LocalDate.class),
                    row.getObject("period_end", LocalDate.class),
                    row.getLong("counted_cents"),
                    row.getString("source"),
                    new CaseNumber(row.getString("case_number"))))
        .optional();
  }

  /** Those of these organisations on which there is any statement. */
  public Set<OrganisationId> anyOn(Collection<OrganisationId> organisations) {
    return database
        .sql(
            "select distinct organisation_id from revenue_statement where organisation_id = any(?)")
        .param(organisations.stream().map(OrganisationId::value).toArray(String[]::new))
        .query((row, number) -> new OrganisationId(row.getString(1)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps a statement on an organisation, on record. */
  @Transactional
  public void add(OrganisationId organisationId, Statement stated) {
    database
        .sql(
            """
            insert into revenue_statement (organisation_id, period_start, period_end, counted_cents, source,
              case_number, stated_at) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            organisationId.value(),
            stated.from(),
            stated.to(),
            stated.countedCents(),
            stated.source(),
            stated.caseNumber().value(),
            DatabaseTimes.utc(clock.instant()))
        .update();
    audit.record(
        new RevenueStated(
            organisationId, stated.from(), stated.to(), stated.caseNumber(), stated.source()));
  }
}
