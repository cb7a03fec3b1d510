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
import org.cspenrollment.enrollment.requirement.RequirementStanding;
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
  private static final String[] ASKING =
      EnumNames.where(EnrollmentState.class, RequirementStanding::asks);
  private static final String[] RENEWED =
      EnumNames.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES);

  private final JdbcClient database;

  CycleFigures(JdbcClient database) {
    this.database = database;
  }

  /** How many cases of a year stand where; a state without cases is not there. */
  Map<EnrollmentState, Long> states(int year) {
    var found = new EnumMap<EnrollmentState, Long>(EnrollmentState.class);
    database
        .sql("select state, count(*) from enrollment_summary where cycle_year = ? group by state")
        .param(year)
        .query(
            row -> {
              found.put(EnrollmentState.valueOf(row.getString(1)), row.getLong(2));
            });
    return found;
  }

  /** Cases of a year by what they were decided to be, and open ones by what is recommended. */
  Decisions decisions(int year) {
    var found =
        new Decisions(new EnumMap<>(OutcomeDecision.class), new EnumMap<>(OutcomeDecision.class));
    database
        .sql(
            """
            select true as decided, final_outcome as said, count(*) as cases from enrollment_summary
            where cycle_year = :year and final_outcome is not null group by final_outcome
            union all
            select false, recommended, count(*) from enrollment_summary
            where cycle_year = :year and recommended is not null and state = any(:before)
            group by recommended
            """)
        .param("year", year)
        .param("before", BEFORE_DECISION)
        .query(
            row -> {
              found
                  .of(row.getBoolean("decided"))
                  .put(OutcomeDecision.valueOf(row.getString("said")), row.getLong("cases"));
            });
    return found;
  }

  /**
   * How many cases of a year come to what; a decision without cases is not there.
   *
   * @param outcomes what they were decided to be
   * @param recommendations what the table says of those before their decision
   */
  record Decisions(
      Map<OutcomeDecision, Long> outcomes, Map<OutcomeDecision, Long> recommendations) {

    private Map<OutcomeDecision, Long> of(boolean decided) {
      return decided ? outcomes : recommendations;
    }
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
                   count(*) filter (where r.state = any(:waiting) and e.state = any(:asking)) as waiting,
                   count(*) filter (where r.state = :underReview and e.state = any(:asking)) as under_review,
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
        .param("asking", ASKING)
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
}
