package org.cspenrollment.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.EnrollmentState;
import org.cspenrollment.policy.PinnedTables;
import org.cspenrollment.policy.TableVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of the cases in which somebody may have to be reminded. Reads only. */
@Repository
class RemindedCases {

  /**
   * The end of a plan is told by the newest case of a tenant, also between two cycles; everything
   * else by cases that run.
   */
  private static final String PAGE =
      """
      select * from (
        select e.case_number, e.state, t.country, e.evidence_due, e.decision_due,
          exists (select 1 from enrollment_requirement r
                  where r.case_number = e.case_number
                    and r.state in ('WAITING_FOR_PARTNER', 'INFORMATION_REQUESTED')) as with_partner,
          greatest((e.opened_at at time zone 'UTC')::date,
                   (select max(m.queued_at at time zone 'UTC')::date from mail m
                    where m.case_number = e.case_number and m.audience = 'PARTNER'
                      and m.kind in ('CASE_OPENED', 'DEADLINE_MOVED', 'NOT_RENEWED', 'RESTRICTED', 'SUSPENDED',
                                     'APPEAL_STANDS', 'CURE_FAILED')))
            as told_on,
          case when t.plan_end >= :today and t.status in ('ACTIVE', 'RESTRICTED', 'SUSPENDED')
                and e.state in ('SCHEDULED', 'NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW',
                                'REMEDIATION', 'APPROVED', 'APPROVED_WITH_NOTES', 'CLOSED', 'NOT_RENEWED',
                                'RESTRICTED', 'SUSPENDED', 'APPEALED')
                and not exists (select 1 from enrollment n
                                where n.tenant_id = e.tenant_id and n.cycle_year > e.cycle_year
                                  and n.state <> 'CANCELLED')
               then t.plan_end end as plan_ends
        from enrollment e join tenant t using (tenant_id)
        where e.case_number > :after and e.state not in ('EXITED', 'REVOKED', 'TRANSITION_COMPLETE', 'CANCELLED')
      ) c
      where c.plan_ends is not null or c.state not in ('SCHEDULED', 'APPROVED', 'APPROVED_WITH_NOTES', 'CLOSED')
      order by c.case_number limit :size
      """;

  private final JdbcClient database;

  RemindedCases(JdbcClient database) {
    this.database = database;
  }

  /**
   * The cases after this number, by number.
   *
   * @param inForce for tables a case has not pinned: it is only scheduled, or older than the table
   */
  List<RemindedCase> after(String caseNumber, LocalDate today, int size, PinnedTables inForce) {
    var found =
        database
            .sql(PAGE)
            .param("after", caseNumber)
            .param("today", today)
            .param("size", size)
            .query((row, number) -> remindedCase(row, inForce))
            .list();
    var pins = pins(found.stream().map(RemindedCase::caseNumber).toArray(String[]::new));
    return found.stream()
        .map(one -> pinned(one, pins.getOrDefault(one.caseNumber(), List.of())))
        .toList();
  }

  private Map<String, List<TableVersion>> pins(String[] caseNumbers) {
    record Pin(String caseNumber, TableVersion version) {}
    return database
        .sql(
            "select case_number, table_key, version, sha256 from enrollment_pin where case_number = any(?)")
        .param(caseNumbers)
        .query(
            (row, number) ->
                new Pin(
                    row.getString(1),
                    new TableVersion(row.getString(2), row.getInt(3), row.getString(4))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Pin::caseNumber, Collectors.mapping(Pin::version, Collectors.toList())));
  }

  private static RemindedCase pinned(RemindedCase one, List<TableVersion> pins) {
    var tables = new TreeMap<String, TableVersion>();
    one.pinned().tables().forEach(inForce -> tables.put(inForce.table(), inForce));
    pins.forEach(pin -> tables.put(pin.table(), pin));
    return new RemindedCase(
        one.caseNumber(),
        one.state(),
        one.country(),
        one.evidenceDue(),
        one.decisionDue(),
        one.withPartner(),
        one.toldOn(),
        one.planEnds(),
        new PinnedTables(List.copyOf(tables.values())));
  }

  private static RemindedCase remindedCase(ResultSet row, PinnedTables pins) throws SQLException {
    return new RemindedCase(
        row.getString("case_number"),
        EnrollmentState.valueOf(row.getString("state")),
        row.getString("country"),
        row.getObject("evidence_due", LocalDate.class),
        row.getObject("decision_due", LocalDate.class),
        row.getBoolean("with_partner"),
        row.getObject("told_on", LocalDate.class),
        row.getObject("plan_ends", LocalDate.class),
        pins);
  }
}
