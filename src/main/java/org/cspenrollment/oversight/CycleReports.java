package org.cspenrollment.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the report of a cycle says, a statement for each part. */
@Component
class CycleReports {

  private record Cell(String group, String outcome, long cases) {}

  private record Times(long decided, long seenByNobody, Double median, Double longestTenth) {}

  private final CycleFigures figures;
  private final JdbcClient database;
  private final Clock clock;

  CycleReports(CycleFigures figures, JdbcClient database, Clock clock) {
    this.figures = figures;
    this.database = database;
    this.clock = clock;
  }

  /** A year without cases is a report of zeros. */
  @Transactional(readOnly = true)
  public CycleReport of(int year) {
    var states = figures.states(year);
    var times = times(year);
    var byEdition = groups(year, "e.edition");
    return new CycleReport(
        year,
        clock.instant(),
        states.values().stream().mapToLong(Long::longValue).sum(),
        CycleFigures.stages(states),
        outcomes(byEdition),
        groups(year, "t.country"),
        byEdition,
        times.decided(),
        times.seenByNobody(),
        times.median(),
        times.longestTenth(),
        reasons(year),
        waivers(year));
  }

  /**
   * The outcomes by something; what is only recommended is none.
   *
   * @param column of ours, never of a request
   */
  private List<CycleReport.Group> groups(int year, String column) {
    var cells =
        database
            .sql(
                """
                select %1$s as name, case when e.decided_at is not null then e.outcome end as outcome,
                  count(*) as cases
                from enrollment_summary e join partner_profile t using (tenant_id)
                where e.cycle_year = ? group by 1, 2 order by 1
                """
                    .formatted(column))
            .param(year)
            .query(
                (row, number) ->
                    new Cell(row.getString("name"), row.getString("outcome"), row.getLong("cases")))
            .list();
    var totals = new LinkedHashMap<String, Long>();
    var outcomes = new LinkedHashMap<String, Map<OutcomeDecision, Long>>();
    for (var cell : cells) {
      totals.merge(cell.group(), cell.cases(), Long::sum);
      var told =
          outcomes.computeIfAbsent(cell.group(), name -> new EnumMap<>(OutcomeDecision.class));
      if (cell.outcome() != null) {
        told.put(OutcomeDecision.valueOf(cell.outcome()), cell.cases());
      }
    }
    var groups = new ArrayList<CycleReport.Group>();
    totals.forEach(
        (name, cases) -> groups.add(new CycleReport.Group(name, cases, outcomes.get(name))));
    return groups;
  }

  private static Map<OutcomeDecision, Long> outcomes(List<CycleReport.Group> groups) {
    var outcomes = new EnumMap<OutcomeDecision, Long>(OutcomeDecision.class);
    groups.forEach(
        group ->
            group
                .outcomes()
                .forEach((outcome, cases) -> outcomes.merge(outcome, cases, Long::sum)));
    return outcomes;
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
            from enrollment_summary e where cycle_year = ? and outcome is not null and decided_at is not null
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

  private static Double days(Double seconds) {
    return seconds == null ? null : Math.round(seconds / 8640) / 10.0;
  }

  private List<CycleReport.Reason> reasons(int year) {
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
                new CycleReport.Reason(
                    row.getString("requirement_id"),
                    row.getString("reason_code"),
                    row.getLong("cases")))
        .list();
  }

  private List<CycleReport.Waiver> waivers(int year) {
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
                new CycleReport.Waiver(
                    new CaseNumber(row.getString("case_number")),
                    row.getString("name"),
                    row.getString("requirement_id"),
                    row.getObject("waived_until", LocalDate.class)))
        .list();
  }
}
