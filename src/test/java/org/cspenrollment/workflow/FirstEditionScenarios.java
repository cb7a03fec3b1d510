package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.Phase.*;
import static org.cspenrollment.workflow.Scenario.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * A small portfolio of the first edition whose basis date is 2019-01-20: nobody was restricted
 * before 2019-03-01, and nobody is suspended.
 */
final class FirstEditionScenarios {

  static final LocalDate BASIS_DATE = LocalDate.of(2019, 1, 20);

  /** The day on which the window of the next cycle opens, counted from the basis date. */
  static final int NEXT_WINDOW = 365 - 90;

  private FirstEditionScenarios() {}

  static List<Scenario> all(YearActs they) {
    return List.of(
        scenario("Renewed in the first edition", tenant(60001), BASIS_DATE)
            .on(-40, they.partnerHandsIn())
            .on(-35, they.reviewerFindsEverythingMet())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -40 UNDER_REVIEW, -35 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -35 RENEWED")
            .thenOn(LocalDate.of(2020, 1, 20)),
        scenario("Restricted from 2019-03-01 until its next window", tenant(60002), BASIS_DATE)
            .on(-40, they.partnerHandsIn())
            .on(-35, they.reviewerFindsProvisioningMissing())
            .on(-34, they.leadAgreesThatItIsNotMet())
            .on(1, they.managerConfirms())
            .on(40, they.managerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_AWAITED, STEP_TAKEN, NEXT_CYCLE_AWAITED)
            .is(
                "-90 NOTIFIED, -40 UNDER_REVIEW, -34 REMEDIATION, +1 NOT_RENEWED, +40 RESTRICTED, +275 SUCCEEDED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -34 REMEDIATION_BEGUN, -30 BASIS_30, -14 BASIS_14, -7 BASIS_7, "
                    + "-1 BASIS_1, +0 BASIS_0, +1 NOT_RENEWED, +15 AFTER_15, +30 AFTER_30, +40 RESTRICTED, "
                    + "+45 AFTER_45, +60 AFTER_60, +275 CASE_SUCCEEDED")
            .becomes("+40 RESTRICTED")
            .thenOn(LocalDate.of(2020, 1, 20)));
  }

  private static TenantLine tenant(int number) {
    return TenantLine.korean(number, "2017-01-20", "2018-09-20", "2019-09-19");
  }
}
