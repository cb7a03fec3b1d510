package org.cspenrollment.oversight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.EnrollmentState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a year, one statement for each figure however many cases there are. */
@Component
class CycleFigures {

  /** A case whose support plan ends, and when. */
  record EndingPlan(String caseNumber, String partner, LocalDate basisDate, LocalDate ends) {}

  private final JdbcClient database;

  CycleFigures(JdbcClient database) {
    this.database = database;
  }

  Map<EnrollmentState, Long> states(int year) {
    return counts(
        "select state, count(*) from enrollment where cycle_year = ? group by state",
        year,
        EnrollmentState.class);
  }

  Map<OutcomeDecision, Long> outcomes(int year) {
    return counts(
        """
        select outcome, count(*) from enrollment where cycle_year = ? and outcome is not null
        group by outcome
        """,
        year,
        OutcomeDecision.class);
  }

  static List<CycleSummary.StageCount> stages(Map<EnrollmentState, Long> states) {
    Map<CycleStage, Long> found =
        states.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> CycleStage.of(entry.getKey()), summingLong(Map.Entry::getValue)));
    return Arrays.stream(CycleStage.values())
        .map(stage -> new CycleSummary.StageCount(stage, found.getOrDefault(stage, 0L)))
        .toList();
  }

  List<CycleSummary.DueOnDay> deadlines(int year, LocalDate today) {
    return database
        .sql(
            """
            select day, count(*) filter (where what = 'evidence') as evidence,
                   count(*) filter (where what = 'decision') as decision
            from enrollment e, lateral (values ('evidence', evidence_due), ('decision', decision_due)) d (what, day)
            where e.cycle_year = :year and e.state = any(:before) and day >= :today
            group by day order by day
            """)
        .param("year", year)
        .param("before", beforeDecision())
        .param("today", today)
        .query(
            (row, number) ->
                new CycleSummary.DueOnDay(
                    row.getObject("day", LocalDate.class),
                    row.getLong("evidence"),
                    row.getLong("decision")))
        .list();
  }

  /** What partners are late with: evidence, and answers to requests. */
  List<CycleSummary.Late> latePartners(int year, LocalDate today) {
    return database
        .sql(
            """
            select late.case_number, t.name, late.what, late.due, :today::date - late.due as days
            from (
              select case_number, tenant_id, 'HAND_IN' as what, evidence_due as due from enrollment e
              where cycle_year = :year and state = any(:before) and state <> 'ON_HOLD' and evidence_due < :today
                and exists (select from enrollment_requirement r
                            where r.case_number = e.case_number and r.state = 'WAITING_FOR_PARTNER')
              union all
              select e.case_number, e.tenant_id, 'ANSWER', min(r.due) from information_request r
              join enrollment e using (case_number)
              where e.cycle_year = :year and r.answered_at is null and r.closed_at is null and r.due < :today
              group by e.case_number, e.tenant_id
            ) late join tenant t using (tenant_id)
            order by late.due, late.case_number
            """)
        .param("year", year)
        .param("before", beforeDecision())
        .param("today", today)
        .query(
            (row, number) ->
                new CycleSummary.Late(
                    row.getString("case_number"),
                    row.getString("name"),
                    "PARTNER",
                    null,
                    row.getString("what"),
                    row.getObject("due", LocalDate.class),
                    row.getLong("days")))
        .list();
  }

  /** The names of the partners of these cases, by case number. */
  Map<String, String> partners(List<String> caseNumbers) {
    return database
        .sql(
            """
            select e.case_number, t.name from enrollment e join tenant t using (tenant_id)
            where e.case_number = any(?)
            """)
        .param(caseNumbers.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<CycleSummary.RequirementCount> requirements(int year, Map<String, Long> medians) {
    return database
        .sql(
            """
            select r.requirement_id,
                   count(*) filter (where r.state in ('WAITING_FOR_PARTNER', 'INFORMATION_REQUESTED')) as waiting,
                   count(*) filter (where r.state = 'UNDER_REVIEW') as under_review,
                   count(*) filter (where r.result in ('MET', 'MET_FOLLOWUP')) as met,
                   count(*) filter (where r.result = 'NOT_MET') as not_met,
                   count(*) filter (where r.result = 'WAIVED') as waived
            from enrollment e join enrollment_requirement r using (case_number)
            where e.cycle_year = ? and e.state <> 'CANCELLED'
            group by r.requirement_id order by min(r.position), r.requirement_id
            """)
        .param(year)
        .query(
            (row, number) ->
                new CycleSummary.RequirementCount(
                    row.getString("requirement_id"),
                    row.getLong("waiting"),
                    row.getLong("under_review"),
                    row.getLong("met"),
                    row.getLong("not_met"),
                    row.getLong("waived"),
                    medians.get(row.getString("requirement_id"))))
        .list();
  }

  List<CycleSummary.PortfolioYear> portfolio() {
    return database
        .sql(
            """
            select e.cycle_year, count(*) as cases,
                   count(*) filter (where e.outcome in ('RENEW', 'RENEW_WITH_NOTES')) as renewed,
                   count(*) filter (where e.outcome = 'NOT_RENEWED') as not_renewed,
                   count(*) filter (where e.election = 'MOVE') as moved,
                   count(*) filter (where e.election = 'LEAVE') as left,
                   count(*) filter (where e.cycle_year = first.year) as first_time
            from enrollment e
            join (select tenant_id, min(cycle_year) as year from enrollment group by tenant_id) first using (tenant_id)
            group by e.cycle_year order by e.cycle_year
            """)
        .query(CycleFigures::portfolioYear)
        .list();
  }

  private static CycleSummary.PortfolioYear portfolioYear(ResultSet row, int number)
      throws SQLException {
    return new CycleSummary.PortfolioYear(
        row.getInt("cycle_year"),
        row.getLong("cases"),
        row.getLong("renewed"),
        row.getLong("not_renewed"),
        row.getLong("moved"),
        row.getLong("left"),
        row.getLong("first_time"));
  }

  /** Cases before their decision by the day their plan ends, from today on. */
  List<EndingPlan> endingPlans(int year, LocalDate today, int most) {
    return database
        .sql(
            """
            select e.case_number, t.name, e.basis_date, t.plan_end
            from enrollment e join tenant t using (tenant_id)
            where e.cycle_year = :year and e.state = any(:before) and t.plan_end >= :today
            order by t.plan_end, e.case_number limit :most
            """)
        .param("year", year)
        .param("before", beforeDecision())
        .param("today", today)
        .param("most", most)
        .query(
            (row, number) ->
                new EndingPlan(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  /** Requirements that are met for now, or of which the table says that little is missing. */
  List<CycleSummary.AtRisk> nearlyMet(int year, int most) {
    return database
        .sql(
            """
            select e.case_number, t.name, e.basis_date, r.requirement_id, r.sentence_en, r.sentence_ko,
                   r.result = 'MET_FOLLOWUP' as met
            from enrollment e join tenant t using (tenant_id) join enrollment_requirement r using (case_number)
            where e.cycle_year = :year and e.state = any(:before) and r.sentence_en is not null
              and (r.result = 'MET_FOLLOWUP' or (r.result = 'NOT_MET' and r.reason_code like '%\\_NEAR%'))
            order by e.basis_date, e.case_number, r.requirement_id limit :most
            """)
        .param("year", year)
        .param("before", beforeDecision())
        .param("most", most)
        .query(
            (row, number) ->
                new CycleSummary.AtRisk(
                    row.getString("case_number"),
                    row.getString("name"),
                    row.getObject("basis_date", LocalDate.class),
                    row.getBoolean("met") ? "FOLLOW_UP" : "NEAR_THRESHOLD",
                    row.getString("requirement_id"),
                    null,
                    new Bilingual(row.getString("sentence_en"), row.getString("sentence_ko"))))
        .list();
  }

  private static String[] beforeDecision() {
    return Arrays.stream(EnrollmentState.values())
        .filter(EnrollmentState::isBeforeDecision)
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private <E extends Enum<E>> Map<E, Long> counts(String sql, int year, Class<E> type) {
    var found = new EnumMap<E, Long>(type);
    database
        .sql(sql)
        .param(year)
        .query(
            row -> {
              found.put(Enum.valueOf(type, row.getString(1)), row.getLong(2));
            });
    return found;
  }
}
