package org.cspenrollment.launch;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows that launches have passed over and that have no case to this day. */
@Repository
class PassedOverStore {

  private static final String WINDOWS =
      """
      with passed as (
        select c.tenant_id, c.basis_date, min(l.as_of) as since, max(l.as_of) as last,
               (array_agg(c.reason order by l.started_at desc))[1] as reason,
               (array_agg(c.note order by l.started_at desc))[1] as why
        from launch_case c join launch l using (launch_id)
        where c.state = 'PASSED_OVER' and not l.dry_run
        group by c.tenant_id, c.basis_date)
      select %s from passed w join partner_profile p using (tenant_id)
      where (:reason::text is null or w.reason = :reason)
        and not exists (select from enrollment_summary e
                        where e.tenant_id = w.tenant_id and e.basis_date = w.basis_date
                          and e.opened_at is not null)
      """;

  private final JdbcClient database;

  PassedOverStore(JdbcClient database) {
    this.database = database;
  }

  /** One page of them, the latest first. */
  Page<WaitingWindow> list(Optional<PassedOver> reason, PageRequest request) {
    var asked = reason.map(Enum::name).orElse(null);
    var total =
        database
            .sql(WINDOWS.formatted("count(*)"))
            .param("reason", asked)
            .query(Long.class)
            .single();
    var items =
        database
            .sql(
                WINDOWS.formatted("w.*, p.name as partner")
                    + " order by w.last desc, w.tenant_id, w.basis_date limit :size offset :offset")
            .param("reason", asked)
            .param("size", request.size())
            .param("offset", request.offset())
            .query(
                (row, number) ->
                    new WaitingWindow(
                        new TenantId(row.getString("tenant_id")),
                        row.getString("partner"),
                        row.getObject("basis_date", LocalDate.class),
                        PassedOver.valueOf(row.getString("reason")),
                        row.getString("why"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
            .list();
    return new Page<>(items, request.page(), request.size(), total);
  }
}
