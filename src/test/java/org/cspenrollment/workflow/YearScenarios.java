package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.Phase.*;
import static org.cspenrollment.workflow.Scenario.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A portfolio of the fourth edition whose basis date is 2026-01-31: a scenario for each ending. */
final class YearScenarios {

  static final LocalDate BASIS_DATE = LocalDate.of(2026, 1, 31);

  private static final LocalDate NEXT = LocalDate.of(2027, 1, 31);

  private YearScenarios() {}

  static List<Scenario> all(YearActs they) {
    return Stream.of(
            renewed(they), late(they), demoted(they), backAgain(they), gone(they), apart(they))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scenario> renewed(YearActs they) {
    return List.of(
        good("Renewed by itself", 70001)
            .on(-60, they.partnerHandsIn())
            .on(-58, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-60 UNDER_REVIEW", "-58 APPROVED", "+1 CLOSED")
            .thenOn(NEXT),
        good("Renewed with notes: its plan ends 43 days after the basis date", 70002)
            .on(-50, they.partnerHandsIn())
            .on(-49, they.reviewerFindsThePlanGoodButEndingSoon())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-50 UNDER_REVIEW", "-49 APPROVED_WITH_NOTES", "+1 CLOSED")
            .thenOn(NEXT),
        good("Renewed after more information, asked for across Christmas and New Year", 70003)
            .on(-45, they.partnerHandsIn())
            .on(-44, they.reviewerAsksForMore())
            .on(-44, they.answerIsDue("2026-01-05"))
            .on(-30, they.partnerAnswers())
            .on(-27, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED",
                "-45 UNDER_REVIEW",
                "-44 INFO_REQUESTED",
                "-30 UNDER_REVIEW",
                "-27 APPROVED",
                "+1 CLOSED")
            .thenOn(NEXT),
        good("Renewed after remediation", 70004)
            .on(-40, they.partnerHandsIn())
            .on(-38, they.reviewerFindsThePlanTooShort())
            .on(-37, they.leadAgreesThatItIsNotMet())
            .on(-20, they.partnerHandsInAgain())
            .on(-18, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED",
                "-40 UNDER_REVIEW",
                "-37 REMEDIATION",
                "-20 UNDER_REVIEW",
                "-18 APPROVED",
                "+1 CLOSED")
            .thenOn(NEXT),
        good("Renewed by a waiver that two people carry", 70005)
            .on(-40, they.partnerHandsIn())
            .on(-39, they.reviewerProposesAWaiver())
            .on(-36, they.managerAgreesToTheWaiver())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-40 UNDER_REVIEW", "-36 APPROVED", "+1 CLOSED")
            .thenOn(NEXT),
        good("Renewed by a manager: the renewal of its designation is bought, not active", 70006)
            .knownAs(Registry::renewingItsDesignation)
            .on(-33, they.partnerHandsIn())
            .on(-32, they.reviewerFindsThePlanGood())
            .on(-30, they.managerDecides("RENEW"))
            .walks(OPENED, VERIFIED, RECOMMENDED, EXCEPTION_DECIDED, RENEWED)
            .is("-90 NOTIFIED", "-33 UNDER_REVIEW", "-30 APPROVED", "+1 CLOSED")
            .thenOn(NEXT));
  }

  private static List<Scenario> late(YearActs they) {
    return List.of(
        good("Renewed although the office was late: its reviewer ends it", 70007)
            .on(-31, they.partnerHandsIn())
            .on(4, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-31 UNDER_REVIEW", "+4 APPROVED", "+5 CLOSED")
            .thenOn(NEXT),
        good("Renewed although the office was late: a manager ends it", 70008)
            .on(-31, they.partnerHandsIn())
            .on(3, they.managerDecides("RENEW"))
            .walks(OPENED, VERIFIED, HELD_CASE_DECIDED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-31 UNDER_REVIEW", "+3 APPROVED", "+4 CLOSED")
            .thenOn(NEXT));
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
            .is("-90 NOTIFIED", "-33 UNDER_REVIEW", "-19 NOT_RENEWED", "+0 RESTRICTED")
            .andIs("+30 SUSPENDED", "+60 REVOKED")
            .becomes("+0 RESTRICTED", "+30 SUSPENDED", "+60 REVOKED"),
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
            .is("-90 NOTIFIED", "-60 UNDER_REVIEW", "-58 REMEDIATION", "+1 RESTRICTED")
            .andIs("+38 SUSPENDED", "+60 REVOKED")
            .becomes("+1 RESTRICTED", "+38 SUSPENDED", "+60 REVOKED"),
        good("Suspended for another reason: a restriction does not make that milder", 70011)
            .on(-50, they.isSuspendedForAnotherReason())
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(3, they.managerConfirms())
            .walks(OPENED, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED, STEP_ASKED)
            .is("-90 NOTIFIED", "+1 UNDER_REVIEW", "+2 NOT_RENEWED", "+3 RESTRICTED")
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
            .is("-90 NOTIFIED", "+1 UNDER_REVIEW", "+2 RESTRICTED", "+10 UNDER_REVIEW")
            .andIs("+14 APPROVED", "+15 CLOSED")
            .becomes("+2 RESTRICTED", "+14 ACTIVE")
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
            .is("-90 NOTIFIED", "+1 UNDER_REVIEW", "+2 RESTRICTED", "+30 SUSPENDED")
            .andIs("+40 UNDER_REVIEW", "+45 APPROVED", "+46 CLOSED")
            .becomes("+2 RESTRICTED", "+30 SUSPENDED", "+45 ACTIVE")
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
            .is("-90 NOTIFIED", "-40 UNDER_REVIEW", "-37 REMEDIATION", "+1 NOT_RENEWED")
            .andIs("+2 RESTRICTED", "+8 APPEALED", "+12 APPROVED", "+13 CLOSED")
            .becomes("+2 RESTRICTED", "+12 ACTIVE")
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
            .is("-90 NOTIFIED", "-40 UNDER_REVIEW", "-37 REMEDIATION", "+1 NOT_RENEWED")
            .andIs("+2 RESTRICTED", "+8 APPEALED", "+35 RESTRICTED", "+36 SUSPENDED")
            .becomes("+2 RESTRICTED", "+36 SUSPENDED"));
  }

  private static List<Scenario> gone(YearActs they) {
    return List.of(
        good("Leaves the programme, with 30 days of notice", 70016)
            .on(-25, they.partnerLeaves())
            .walks(OPENED, VERIFIED, ANOTHER_WAY, LEFT)
            .is("-90 NOTIFIED", "-25 EXIT_NOTICE", "+6 EXITED")
            .becomes("+6 LEFT"));
  }

  /** Those that have no case in this year, and a sister of one of them that has. */
  private static List<Scenario> apart(YearActs they) {
    return List.of(
        good("A tenant in its first year", tenant(70017).enrolled("2025-03-14").inMonth(1)),
        good(
                "The Korean tenant of a group passes in January",
                tenant(70018).of("PGA-BOTH").inMonth(1))
            .sellingAMonth("42500.00")
            .on(-60, they.partnerHandsIn())
            .on(-58, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED", "-60 UNDER_REVIEW", "-58 APPROVED", "+1 CLOSED")
            .thenOn(NEXT),
        good(
                "Its Japanese sister has its turn in September",
                tenant(70019).of("PGA-BOTH").japanese(9))
            .knownAs(Registry::withoutSecondFactor)
            .sellingAMonth("42500.00"));
  }

  private static Scenario good(String name, int number) {
    return good(name, tenant(number));
  }

  private static Scenario good(String name, TenantLine tenant) {
    return scenario(name, tenant, BASIS_DATE).knownAs(Registry::inOrder);
  }

  private static TenantLine tenant(int number) {
    return TenantLine.korean(number, "2017-01-20", "2025-06-01", "2026-05-31");
  }
}
