package org.cspenrollment.oversight.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the report of a cycle says, a statement for each part. */
@Component
class CycleReports {

  private record Times(
      long decided, long seenByNobody, @Nullable Double median, @Nullable Double longestTenth) {}

  private final CycleFigures figures;
  private final OutcomeGroups groups;
  private final JdbcClient database;
  private final Clock clock;

  CycleReports(CycleFigures figures, OutcomeGroups groups, JdbcClient database, Clock clock) {
    this.figures = figures;
    this.groups = groups;
    this.database = database;
    this.clock = clock;
  }

  /** A year without cases is a report of zeros. */
  @Transactional(readOnly = true)
  public CycleReport of(int year) {
    var states = figures.states(year);
    var times = times(year);
    var byEdition = groups.byEdition(year);
    return new CycleReport(
        year,
        clock.instant(),
        states.values().stream().mapToLong(Long::longValue).sum(),
        CycleFigures.stages(states),
        OutcomeGroups.total(byEdition),
        groups.byCountry(year),
        byEdition,
        times.decided(),
        times.seenByNobody(),
        times.median(),
        times.longestTenth(),
        figures.requirements(year, Map.of()),
        reasons(year),
        waivers(year));
  }

  private Times times(int year) {
    return database
        .sql(
            """
            select count(*) as decided,
              count(*) filter (where not exists
                (select from review_decision a where a.case_number = e.case_number)) as seen_by_nobody,
              percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at)) as median,
              percentile_cont(0.9) within group (order by extract(epoch from decided_at - opened_at)) as tenth
            from enrollment_summary e where cycle_year = ? and final_outcome is not null
            """)
        .param(year)
        .query(
            (row, number) ->
                new Times(
                    row.getLong("decided"),
                    row.getLong("seen_by_nobody"),
                    days((Double) row.getObject("median")),
                    days((Double) row.getObject("tenth"))))
        .single();
  }

  private static @Nullable Double days(@Nullable Double seconds) {
    return seconds == null ? null : Math.round(seconds / 8640) / 10.0;
  }

  private List<NotMetReason> reasons(int year) {
    return database
        .sql(
            """
            select r.requirement_id, r.reason_code, count(*) as cases
            from enrollment_requirement_summary r join enrollment_summary e using (case_number)
            where e.cycle_year = ? and r.result = 'NOT_MET'
            group by r.requirement_id, r.reason_code order by count(*) desc, r.requirement_id, r.reason_code
            """)
        .param(year)
        .query(
            (row, number) ->
                new NotMetReason(
                    new RequirementId(row.getString("requirement_id")),
                    row.getString("reason_code"),
                    row.getLong("cases")))
        .list();
  }

  private List<GrantedWaiver> waivers(int year) {
    return database
        .sql(
            """
            select e.case_number, t.name, r.requirement_id, r.waived_until
            from enrollment_requirement_summary r join enrollment_summary e using (case_number)
              join partner_profile t using (tenant_id)
            where e.cycle_year = ? and r.result = 'WAIVED'
            order by r.waived_until, e.case_number, r.requirement_id
            """)
        .param(year)
        .query(
            (row, number) ->
                new GrantedWaiver(
                    new CaseNumber(row.getString("case_number")),
                    row.getString("name"),
                    new RequirementId(row.getString("requirement_id")),
                    row.getObject("waived_until", LocalDate.class)))
        .list();
  }
}
