package org.cspenrollment.oversight.cycle;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.database.EnumNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of a year, before their decision, of which something says that it may not end well. */
@Component
class CasesAtRisk {

  /** A case whose support plan ends, and when. */
  record EndingPlan(CaseNumber caseNumber, String partner, LocalDate basisDate, LocalDate ends) {}

  private static final String[] BEFORE_DECISION =
      EnumNames.where(EnrollmentState.class, EnrollmentState::isBeforeDecision);

  private final JdbcClient database;

  CasesAtRisk(JdbcClient database) {
    this.database = database;
  }

  /** Cases before their decision by the day their plan ends, from today on. */
  List<EndingPlan> endingPlans(int year, LocalDate today, int most) {
    return database
        .sql(
            """
            select case_number, partner, basis_date, plan_end
            from enrollment_with_partner
            where cycle_year = :year and state = any(:before) and plan_end >= :today
            order by plan_end, case_number limit :most
            """)
        .param("year", year)
        .param("before", BEFORE_DECISION)
        .param("today", today)
        .param("most", most)
        .query(
            (row, number) ->
                new EndingPlan(
                    new CaseNumber(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  /** Requirements that are met for now, or of which the table says that little is missing. */
  List<CaseAtRisk> nearlyMet(int year, int most) {
    return database
        .sql(
            """
            select e.case_number, e.partner, e.basis_date, r.requirement_id, r.sentence_en, r.sentence_ko,
                   r.result = 'MET_FOLLOWUP' as met
            from enrollment_with_partner e join enrollment_requirement_summary r using (case_number)
            where e.cycle_year = :year and e.state = any(:before) and r.sentence_en is not null
              and (r.result = 'MET_FOLLOWUP' or (r.result = 'NOT_MET' and r.reason_code like '%\\_NEAR%'))
            order by e.basis_date, e.case_number, r.requirement_id limit :most
            """)
        .param("year", year)
        .param("before", BEFORE_DECISION)
        .param("most", most)
        .query(
            (row, number) ->
                new CaseAtRisk(
                    row.getString("case_number"),
                    row.getString("partner"),
                    row.getObject("basis_date", LocalDate.class),
                    row.getBoolean("met") ? "FOLLOW_UP" : "NEAR_THRESHOLD",
                    row.getString("requirement_id"),
                    null,
                    new Bilingual(row.getString("sentence_en"), row.getString("sentence_ko"))))
        .list();
  }
}
