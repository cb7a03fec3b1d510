package org.cspenrollment.oversight.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.oversight.CycleStage;
import org.cspenrollment.oversight.OfficeWorkload;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The year at a glance: the cases whose basis date is in this calendar year.
 *
 * @param years every year that has cases, the earliest first
 * @param asOf when it was read, UTC
 * @param stages every stage, in the order of a case, those without cases too
 * @param states how many cases are in each state; none where there are none
 * @param outcomes the same of outcomes
 * @param deadlines days from today on that something is due on, for cases before their decision
 * @param reviewers who of the office has and has done what; without a name: claimed by nobody
 * @param portfolio all years, the earliest first
 * @param atRisk cases before their decision that will probably not be met, the nearest first
 */
record CycleSummary(
    int year,
    List<Integer> years,
    Instant asOf,
    long total,
    List<StageCount> stages,
    Map<EnrollmentState, Long> states,
    Map<OutcomeDecision, Long> outcomes,
    List<DueOnDay> deadlines,
    Overdue overdue,
    List<OfficeWorkload.Load> reviewers,
    List<RequirementCount> requirements,
    List<PortfolioYear> portfolio,
    List<AtRisk> atRisk) {

  record StageCount(CycleStage stage, long cases) {}

  /** How many cases have their evidence, and their decision, due on this day. */
  record DueOnDay(LocalDate day, long evidence, long decision) {}

  /** What is late: how much, and what is late the longest. */
  record Overdue(long total, List<Late> items) {}

  /**
   * One thing that is late.
   *
   * @param who {@code PARTNER} or {@code OFFICE}
   * @param person who has claimed the task; nobody, or the partner itself, where none is named
   * @param what the task of the office, such as {@code verify-support-package}; of the partner
   *     {@code HAND_IN} or {@code ANSWER}
   * @param due the last day it was in time, UTC
   */
  record Late(
      String id,
      String partner,
      String who,
      @Nullable String person,
      String what,
      LocalDate due,
      long daysLate) {}

  /**
   * What became of one requirement.
   *
   * @param waiting with the partner
   * @param medianSeconds from the opening of a verification to its end, once one has ended
   */
  record RequirementCount(
      String requirement,
      long waiting,
      long underReview,
      long met,
      long notMet,
      long waived,
      @Nullable Long medianSeconds) {}

  /**
   * One year of the programme.
   *
   * @param moved to the indirect reseller model, or on the way
   * @param left the programme, or gave notice
   * @param firstTime tenants without a case in an earlier year
   */
  record PortfolioYear(
      int year, long cases, long renewed, long notRenewed, long moved, long left, long firstTime) {}

  /**
   * A case that needs looking after.
   *
   * @param signal {@code PLAN_ENDS}: the support plan ends soon; {@code NEAR_THRESHOLD}: little is
   *     missing; {@code FOLLOW_UP}: met for now, and something has to follow
   * @param day when the plan ends
   */
  record AtRisk(
      String id,
      String partner,
      LocalDate basisDate,
      String signal,
      @Nullable String requirement,
      @Nullable LocalDate day,
      Bilingual why) {}
}
