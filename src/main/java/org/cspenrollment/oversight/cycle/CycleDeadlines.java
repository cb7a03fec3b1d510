package org.cspenrollment.oversight.cycle;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.EnumNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due in a year, and what is late: one statement each, however many cases there are. */
@Component
class CycleDeadlines {

  private static final String[] BEFORE_DECISION =
      EnumNames.where(EnrollmentState.class, EnrollmentState::isBeforeDecision);
  private static final String[] PREPARING =
      EnumNames.where(
          EnrollmentState.class,
          state -> state.isBeforeDecision() && state != EnrollmentState.ON_HOLD);

  private static final String[] MOVING =
      EnumNames.where(EnrollmentState.class, EnrollmentState::isOnTheWayToReseller);

  private final JdbcClient database;

  CycleDeadlines(JdbcClient database) {
    this.database = database;
  }

  /** How much falls due on each day from today on, of cases before their decision. */
  List<DueOnDay> deadlines(int year, LocalDate today) {
    return database
        .sql(
            """
            select day, count(*) filter (where what = 'evidence') as evidence,
                   count(*) filter (where what = 'decision') as decision
            from enrollment_summary e, lateral (values ('evidence', evidence_due), ('decision', decision_due)) d (what, day)
            where e.cycle_year = :year and e.state = any(:before) and day >= :today
            group by day order by day
            """)
        .param("year", year)
        .param("before", BEFORE_DECISION)
        .param("today", today)
        .query(
            (row, number) ->
                new DueOnDay(
                    row.getObject("day", LocalDate.class),
                    row.getLong("evidence"),
                    row.getLong("decision")))
        .list();
  }

  /**
   * What partners are late with: evidence, answers to requests, steps to indirect reseller.
   *
   * @param most how many are named, those that are late the longest
   */
  OverdueItems latePartners(int year, LocalDate today, int most) {
    var total = new AtomicLong();
    var items =
        database
            .sql(
                """
                select late.case_number, t.name, late.what, late.due, :today::date - late.due as days, count(*) over () as total
                from (
                  select case_number, tenant_id, 'HAND_IN' as what, evidence_due as due from enrollment_summary e
                  where cycle_year = :year and state = any(:preparing) and evidence_due < :today
                    and exists (select from enrollment_requirement_summary r
                                where r.case_number = e.case_number and r.state = :waiting)
                  union all
                  select e.case_number, e.tenant_id, 'ANSWER', min(r.due) from open_information_request r
                  join enrollment_summary e using (case_number)
                  where e.cycle_year = :year and r.due < :today
                  group by e.case_number, e.tenant_id
                  union all
                  select e.case_number, e.tenant_id, s.step, s.due from open_transition_step s
                  join enrollment_summary e using (case_number)
                  where e.cycle_year = :year and e.state = any(:moving) and s.actor = 'PARTNER' and s.due < :today
                ) late join partner_profile t using (tenant_id)
                order by late.due, late.case_number, late.what
                limit :most
                """)
            .param("year", year)
            .param("preparing", PREPARING)
            .param("moving", MOVING)
            .param("waiting", RequirementState.WAITING_FOR_PARTNER.name())
            .param("today", today)
            .param("most", most)
            .query(
                (row, number) -> {
                  total.set(row.getLong("total"));
                  return new LateItem(
                      row.getString("case_number"),
                      row.getString("name"),
                      "PARTNER",
                      null,
                      row.getString("what"),
                      row.getObject("due", LocalDate.class),
                      row.getLong("days"));
                })
            .list();
    return new OverdueItems(total.get(), items);
  }

  /** The names of the partners of these cases, by case number. */
  Map<CaseNumber, String> partners(List<CaseNumber> caseNumbers) {
    return database
        .sql(
            """
            select case_number, partner from enrollment_with_partner
            where case_number = any(?)
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query((row, number) -> Map.entry(new CaseNumber(row.getString(1)), row.getString(2)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
