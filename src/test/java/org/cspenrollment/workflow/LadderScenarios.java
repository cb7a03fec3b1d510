package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.FourthEdition.LAST_DAYS;
import static org.cspenrollment.workflow.FourthEdition.NEXT;
import static org.cspenrollment.workflow.FourthEdition.good;
import static org.cspenrollment.workflow.Phase.*;

import java.util.List;
import java.util.stream.Stream;

/** Partners that are not renewed, and those of them that come back. */
final class LadderScenarios {

  private LadderScenarios() {}

  static List<Scenario> all(YearActs they) {
    return Stream.of(demoted(they), backAgain(they)).flatMap(List::stream).toList();
  }

  private static List<Scenario> demoted(YearActs they) {
    return List.of(
        good("Not renewed before its basis date: restricted on it, suspended, revoked", 70009)
            .knownAs(Registry::renewingItsDesignation)
            .on(-33, they.partnerHandsIn())
            .on(-32, they.reviewerFindsThePlanGood())
            .on(-20, they.managerDecides("NOT_RENEWED"))
            .on(-19, they.otherManagerConfirms())
            .on(0, they.otherManagerConfirms())
            .on(30, they.otherManagerConfirms())
            .on(60, they.otherManagerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED, EXCEPTION_DECIDED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_AWAITED, STEP_TAKEN, STEP_AWAITED, STEP_TAKEN)
            .andThen(STEP_AWAITED, STEP_TAKEN, REVOKED)
            .is(
                "-90 NOTIFIED, -33 UNDER_REVIEW, -19 NOT_RENEWED, +0 RESTRICTED, +30 SUSPENDED, +60 REVOKED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -19 NOT_RENEWED, +0 RESTRICTED, +15 AFTER_15, +30 PLAN_90, +30 AFTER_30, +30 SUSPENDED, +45 AFTER_45, +60 PLAN_60, +60 AFTER_60, +60 REVOKED")
            .becomes("+0 RESTRICTED, +30 SUSPENDED, +60 REVOKED"),
        good("USD 998,400 is not a million; a step is doubted and asked again", 70010)
            .sellingAMonth("83200.00")
            .on(-60, they.partnerHandsIn())
            .on(-58, they.reviewerFindsThePlanGood())
            .on(1, they.managerConfirms())
            .on(1, they.otherManagerConfirms())
            .on(1, they.managerConfirms())
            .on(31, they.otherManagerDoubts())
            .on(38, they.managerConfirms())
            .on(60, they.managerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED, STEP_DOUBTED, STEP_TAKEN)
            .andThen(STEP_AWAITED, STEP_TAKEN, REVOKED)
            .is(
                "-90 NOTIFIED, -60 UNDER_REVIEW, -58 REMEDIATION, +1 RESTRICTED, +38 SUSPENDED, +60 REVOKED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -58 REMEDIATION_BEGUN, "
                    + LAST_DAYS
                    + "+1 NOT_RENEWED, +1 RESTRICTED, +15 AFTER_15, +30 PLAN_90, +30 AFTER_30, +38 SUSPENDED, +45 AFTER_45, +60 PLAN_60, +60 AFTER_60, +60 REVOKED")
            .becomes("+1 RESTRICTED, +38 SUSPENDED, +60 REVOKED"),
        good("Suspended for another reason: a restriction does not make that milder", 70011)
            .on(-50, they.isSuspendedForAnotherReason())
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(3, they.managerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED, STEP_ASKED)
            .is("-90 NOTIFIED, +1 UNDER_REVIEW, +2 NOT_RENEWED, +3 RESTRICTED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, "
                    + LAST_DAYS
                    + "+2 NOT_RENEWED, +3 RESTRICTED, +15 AFTER_15, +30 PLAN_90, +30 AFTER_30, +45 AFTER_45, +60 PLAN_60, +60 AFTER_60")
            .becomes("-50 SUSPENDED"));
  }

  private static List<Scenario> backAgain(YearActs they) {
    return List.of(
        good("Cured while restricted", 70012)
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(2, they.managerConfirms())
            .on(10, they.partnerHandsInAgain())
            .on(14, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED)
            .andThen(CURE_HANDED_IN, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED, +1 UNDER_REVIEW, +2 RESTRICTED, +10 UNDER_REVIEW, +14 APPROVED, +15 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, "
                    + LAST_DAYS
                    + "+2 NOT_RENEWED, +2 RESTRICTED, +14 RENEWED")
            .becomes("+2 RESTRICTED, +14 ACTIVE")
            .thenOn(NEXT),
        good("Cured while suspended", 70013)
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(2, they.managerConfirms())
            .on(30, they.managerConfirms())
            .on(40, they.partnerHandsInAgain())
            .on(45, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED, STEP_TAKEN, STEP_AWAITED)
            .andThen(CURE_HANDED_IN, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED, +1 UNDER_REVIEW, +2 RESTRICTED, +30 SUSPENDED, +40 UNDER_REVIEW, +45 APPROVED, +46 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, "
                    + LAST_DAYS
                    + "+2 NOT_RENEWED, +2 RESTRICTED, +15 AFTER_15, +30 PLAN_90, +30 AFTER_30, +30 SUSPENDED, +45 RENEWED")
            .becomes("+2 RESTRICTED, +30 SUSPENDED, +45 ACTIVE")
            .thenOn(NEXT),
        good("Its appeal is upheld", 70014)
            .on(-40, they.partnerHandsIn())
            .on(-38, they.reviewerFindsThePlanTooShort())
            .on(-37, they.leadAgreesThatItIsNotMet())
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(8, they.partnerAppeals())
            .on(12, they.otherLeadDecidesTheAppeal("OVERTURNED"))
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, NOT_RENEWED, ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED)
            .andThen(APPEAL_DECIDED, OVERTURNED)
            .is(
                "-90 NOTIFIED, -40 UNDER_REVIEW, -37 REMEDIATION, +1 NOT_RENEWED, +2 RESTRICTED, +8 APPEALED, +12 APPROVED, +13 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -37 REMEDIATION_BEGUN, "
                    + LAST_DAYS
                    + "+1 NOT_RENEWED, +2 RESTRICTED, +8 APPEAL_LODGED, +12 APPEAL_OVERTURNED, +12 RENEWED")
            .becomes("+2 RESTRICTED, +12 ACTIVE")
            .thenOn(NEXT),
        good("Its appeal is not upheld, and the ladder goes on", 70015)
            .on(-40, they.partnerHandsIn())
            .on(-38, they.reviewerFindsThePlanTooShort())
            .on(-37, they.leadAgreesThatItIsNotMet())
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(8, they.partnerAppeals())
            .on(35, they.otherLeadDecidesTheAppeal("DECISION_STANDS"))
            .on(36, they.managerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, NOT_RENEWED, ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED)
            .andThen(APPEAL_DECIDED, ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED, STEP_ASKED)
            .is(
                "-90 NOTIFIED, -40 UNDER_REVIEW, -37 REMEDIATION, +1 NOT_RENEWED, +2 RESTRICTED, +8 APPEALED, +35 RESTRICTED, +36 SUSPENDED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -37 REMEDIATION_BEGUN, "
                    + LAST_DAYS
                    + "+1 NOT_RENEWED, +2 RESTRICTED, +8 APPEAL_LODGED, +30 PLAN_90, +35 APPEAL_STANDS, +36 SUSPENDED, +45 AFTER_45, +60 PLAN_60, +60 AFTER_60")
            .becomes("+2 RESTRICTED, +36 SUSPENDED"));
  }
}
