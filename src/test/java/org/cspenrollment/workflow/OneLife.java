package org.cspenrollment.workflow;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the cases, the registry and the record say against it that a tenant has one life: at most
 * one of its cases is live; once it is out of the direct model, nothing of it is opened, scheduled,
 * renewed or restricted; and only its live case changes what it may do.
 */
@TestComponent
class OneLife {

  /** All of it in one statement: asked every day of a year, it has to cost little. */
  private static final String BROKEN =
      """
      with live as (
        select case_number, tenant_id, state from enrollment
        where state not in
          ('SCHEDULED', 'CLOSED', 'SUCCEEDED', 'CANCELLED', 'EXITED', 'REVOKED', 'TRANSITION_COMPLETE')
      ), change as (
        select at, subject as tenant_id, details::jsonb ->> 'reason' as reason,
          details::jsonb ->> 'from' in ('REVOKED', 'INDIRECT_RESELLER', 'LEFT') as from_out,
          details::jsonb ->> 'to' in ('REVOKED', 'INDIRECT_RESELLER', 'LEFT') as to_out
        from audit_entry where action = 'PARTNER_STATUS_CHANGED'
      ), outside as (
        select tenant_id, coalesce((
            select max(at) from change
            where change.tenant_id = tenant.tenant_id and to_out and not from_out), '-infinity') as since
        from tenant where status in ('REVOKED', 'INDIRECT_RESELLER', 'LEFT')
      ), turn as (
        select stream as case_number, at, action in ('CASE_OPENED', 'CASE_REOPENED') as begins
        from audit_entry
        where action in ('CASE_OPENED', 'CASE_REOPENED', 'CASE_CLOSED', 'CASE_SUCCEEDED',
            'CASE_CANCELLED', 'PROGRAMME_LEFT', 'TRANSITION_COMPLETED')
          or action = 'CONSEQUENCE_TAKEN' and details::jsonb ->> 'status' = 'REVOKED'
            and stream in (select case_number from enrollment where state = 'REVOKED')
      )
      select tenant_id, 'live at once: ' || string_agg(case_number, ' ' order by case_number)
      from live group by tenant_id having count(*) > 1
      union all
      select tenant_id, 'scheduled, but it is out: ' || case_number
      from enrollment join outside using (tenant_id) where state = 'SCHEDULED'
      union all
      select tenant_id, 'live, but it is out: ' || case_number || ' ' || state
      from live join outside using (tenant_id)
      where state not in ('TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL',
          'PROVIDER_LINKED', 'CUSTOMERS_MOVING')
      union all
      select tenant_id, 'done after it went out: ' || action || ' ' || stream
      from audit_entry
      join enrollment on case_number = stream join outside using (tenant_id)
      where at > since and action in ('CASE_OPENED', 'CASE_REOPENED', 'NEXT_CYCLE_SCHEDULED', 'RENEWED',
          'NOT_RENEWED', 'APPEAL_OVERTURNED', 'CONSEQUENCE_TAKEN')
      union all
      select tenant_id, 'in again: ' || reason from change where from_out and not to_out
      union all
      select tenant_id, 'changed by what was not live: ' || reason
      from change
      where reason <> :notOfACase
        and not exists (
          select from enrollment join turn began using (case_number)
          where case_number = reason and enrollment.tenant_id = change.tenant_id
            and began.begins and began.at <= change.at
            and not exists (
              select from turn ended
              where ended.case_number = reason and not ended.begins
                and ended.at >= began.at and ended.at < change.at))
      order by 1, 2
      """;

  private final JdbcClient database;

  OneLife(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is wrong, each with its tenant; nothing where all is well.
   *
   * @param notOfACase the one reason for which a status may change without a case
   */
  List<String> brokenFor(String notOfACase) {
    return database
        .sql(BROKEN)
        .param("notOfACase", notOfACase)
        .query((row, number) -> row.getString(1) + " " + row.getString(2))
        .list();
  }
}
