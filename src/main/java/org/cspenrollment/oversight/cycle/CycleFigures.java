package org.cspenrollment.oversight.cycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.oversight.CycleStage;
import org.cspenrollment.platform.database.EnumNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a year, one statement for each figure however many cases there are. */
@Component
class CycleFigures {

  private static final String[] WAITING =
      EnumNames.of(RequirementState.WAITING_FOR_PARTNER, RequirementState.INFORMATION_REQUESTED);
  private static final String[] BEFORE_DECISION =
      EnumNames.where(EnrollmentState.class, EnrollmentState::isBeforeDecision);
  private static final String[] RENEWED =
      EnumNames.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES);

  private final JdbcClient database;

  CycleFigures(JdbcClient database) {
    this.database = database;
  }

  /** How many cases of a year stand where; a state without cases is not there. */
  Map<EnrollmentState, Long> states(int year) {
    return counts(
        "select state, count(*) from enrollment_summary where cycle_year = ? group by state",
        EnrollmentState.class,
        year);
  }

  /** How many cases of a year have which outcome. */
  Map<OutcomeDecision, Long> outcomes(int year) {
    return counts(
        """
        select final_outcome, count(*) from enrollment_summary
        where cycle_year = ? and final_outcome is not null
        group by final_outcome
        """,
        OutcomeDecision.class,
        year);
  }

  /** Of how many cases of a year, before their decision, the table recommends what. */
  Map<OutcomeDecision, Long> recommendations(int year) {
    return counts(
        """
        select recommended, count(*) from enrollment_summary
        where cycle_year = ? and recommended is not null and state = any(?)
        group by recommended
        """,
        OutcomeDecision.class,
        year,
        BEFORE_DECISION);
  }

  /** The states of a year added up to stages; every stage is there. */
  static List<StageCount> stages(Map<EnrollmentState, Long> states) {
    Map<CycleStage, Long> found =
        states.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> CycleStage.of(entry.getKey()), summingLong(Map.Entry::getValue)));
    return Arrays.stream(CycleStage.values())
        .map(stage -> new StageCount(stage, found.getOrDefault(stage, 0L)))
        .toList();
  }

  /**
   * Where the requirements of the cases of a year stand, cancelled cases aside.
   *
   * @param medians how long verifying one took, in seconds, by requirement
   */
  List<RequirementCount> requirements(int year, Map<RequirementId, Long> medians) {
    return database
        .sql(
            """
            select r.requirement_id,
                   count(*) filter (where r.state = any(:waiting)) as waiting,
                   count(*) filter (where r.state = :underReview) as under_review,
                   count(*) filter (where r.result in ('MET', 'MET_FOLLOWUP')) as met,
                   count(*) filter (where r.result in ('MET', 'MET_FOLLOWUP') and exists (
                     select from unseen_verdict u
                     where u.case_number = r.case_number and u.requirement_id = r.requirement_id)) as met_unseen,
                   count(*) filter (where r.result = 'NOT_MET') as not_met,
                   count(*) filter (where r.result = 'WAIVED') as waived
            from enrollment_summary e join enrollment_requirement_summary r using (case_number)
            where e.cycle_year = :year and e.state <> :cancelled
            group by r.requirement_id order by min(r.position), r.requirement_id
            """)
        .param("year", year)
        .param("cancelled", EnrollmentState.CANCELLED.name())
        .param("waiting", WAITING)
        .param("underReview", RequirementState.UNDER_REVIEW.name())
        .query(
            (row, number) ->
                new RequirementCount(
                    new RequirementId(row.getString("requirement_id")),
                    row.getLong("waiting"),
                    row.getLong("under_review"),
                    row.getLong("met"),
                    row.getLong("met_unseen"),
                    row.getLong("not_met"),
                    row.getLong("waived"),
                    medians.get(new RequirementId(row.getString("requirement_id")))))
        .list();
  }

  /** What every year with cases brought, the earliest first. */
  List<PortfolioYear> portfolio() {
    return database
        .sql(
            """
            select e.cycle_year, count(*) as cases,
                   count(*) filter (where e.final_outcome = any(:renewed)) as renewed,
                   count(*) filter (where e.final_outcome = :notRenewed) as not_renewed,
                   count(*) filter (where e.election = :moved) as moved,
                   count(*) filter (where e.election = :left) as left,
                   count(*) filter (where e.cycle_year = first.year) as first_time
            from enrollment_summary e
            join (select tenant_id, min(cycle_year) as year from enrollment_summary group by tenant_id) first using (tenant_id)
            group by e.cycle_year order by e.cycle_year
            """)
        .param("renewed", RENEWED)
        .param("notRenewed", OutcomeDecision.NOT_RENEWED.name())
        .param("moved", Election.MOVE.name())
        .param("left", Election.LEAVE.name())
        .query(CycleFigures::portfolioYear)
        .list();
  }

  private static PortfolioYear portfolioYear(ResultSet row, int number) throws SQLException {
    return new PortfolioYear(
        row.getInt("cycle_year"),
        row.getLong("cases"),
        row.getLong("renewed"),
        row.getLong("not_renewed"),
        row.getLong("moved"),
        row.getLong("left"),
        row.getLong("first_time"));
  }

  private <E extends Enum<E>> Map<E, Long> counts(String sql, Class<E> type, Object... values) {
    var found = new EnumMap<E, Long>(type);
    database
        .sql(sql)
        .params(values)
        .query(
            row -> {
              found.put(Enum.valueOf(type, row.getString(1)), row.getLong(2));
            });
    return found;
  }
}
