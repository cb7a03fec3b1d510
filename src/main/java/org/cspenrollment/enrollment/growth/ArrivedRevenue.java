package org.cspenrollment.enrollment.growth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.PartnerEvent.RevenueImported;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose revenue has arrived and is still to be looked at for their cases. It is noted in the
 * transaction of the import, so that nothing is forgotten if the application ends behind it.
 */
@Component
class ArrivedRevenue {

  /** A tenant whose revenue arrived, and when it last did. */
  record Arrival(TenantId tenant, Instant at) {}

  private final JdbcClient database;
  private final Clock clock;

  ArrivedRevenue(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @EventListener
  void note(Recorded recorded) {
    if (recorded.event() instanceof RevenueImported imported) {
      database
          .sql(
              """
              insert into arrived_revenue (tenant_id, arrived_at) values (?, ?)
              on conflict (tenant_id) do update set arrived_at = excluded.arrived_at
              """)
          .params(imported.tenant().value(), DatabaseTimes.utc(clock.instant()))
          .update();
    }
  }

  /** Everything that is noted, the oldest first. */
  List<Arrival> all() {
    return database
        .sql("select tenant_id, arrived_at from arrived_revenue order by arrived_at, tenant_id")
        .query(
            (row, number) ->
                new Arrival(
                    new TenantId(row.getString("tenant_id")),
                    DatabaseTimes.required(row, "arrived_at")))
        .list();
  }

  /** Its cases have been looked at; what arrived meanwhile stays noted. */
  void settled(Arrival arrival) {
    database
        .sql("delete from arrived_revenue where tenant_id = ? and arrived_at = ?")
        .params(arrival.tenant().value(), DatabaseTimes.utc(arrival.at()))
        .update();
  }

  /**
   * The cases of the tenant's organisation whose growth may be another now: not decided yet, or
   * decided while nobody knew it.
   */
  List<CaseNumber> cases(TenantId tenant) {
    return database
        .sql(
            """
            select distinct e.case_number
            from enrollment_with_partner p
            join enrollment e using (case_number)
            join enrollment_requirement r using (case_number)
            where p.organisation_id =
                (select organisation_id from partner_profile where tenant_id = :tenant)
              and r.verified_by = :recorded
              and (r.result = 'PENDING' or e.decided_at is null)
            order by e.case_number
            """)
        .param("tenant", tenant.value())
        .param("recorded", VerifiedBy.RECORDED.name())
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }
}
