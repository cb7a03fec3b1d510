package org.cspenrollment.oversight.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.oversight.PersonLoad;

/**
 * The year at a glance: the cases whose basis date is in this calendar year.
 *
 * @param years every year that has cases, the earliest first
 * @param asOf when it was read, UTC
 * @param stages every stage, in the order of a case, those without cases too
 * @param states how many cases are in each state; none where there are none
 * @param outcomes how many cases have each outcome; none where there are none
 * @param recommendations for how many cases before their decision the table says what
 * @param deadlines days from today on that something is due on, for cases before their decision
 * @param reviewers who of the office has and has done what; without a name: claimed by nobody
 * @param portfolio all years, the earliest first
 * @param atRisk cases before their decision that will probably not be met, the nearest first
 */
public record CycleSummary(
    int year,
    List<Integer> years,
    Instant asOf,
    long total,
    List<StageCount> stages,
    Map<EnrollmentState, Long> states,
    Map<OutcomeDecision, Long> outcomes,
    Map<OutcomeDecision, Long> recommendations,
    List<DueOnDay> deadlines,
    OverdueItems overdue,
    List<PersonLoad> reviewers,
    List<RequirementCount> requirements,
    List<PortfolioYear> portfolio,
    List<CaseAtRisk> atRisk) {}
