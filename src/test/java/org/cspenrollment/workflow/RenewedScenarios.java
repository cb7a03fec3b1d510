package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.FourthEdition.NEXT;
import static org.cspenrollment.workflow.FourthEdition.good;
import static org.cspenrollment.workflow.FourthEdition.tenant;
import static org.cspenrollment.workflow.Phase.*;

import java.util.List;
import java.util.stream.Stream;

/** Partners that are renewed, each in another way, and some that have no case. */
final class RenewedScenarios {

  private RenewedScenarios() {}

  static List<Scenario> all(YearActs they) {
    return Stream.of(renewed(they), late(they), apart(they)).flatMap(List::stream).toList();
  }

  private static List<Scenario> renewed(YearActs they) {
    return List.of(
        good("Renewed by itself", 70001)
            .on(-60, they.partnerHandsIn())
            .on(-58, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -60 UNDER_REVIEW, -58 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -58 RENEWED")
            .thenOn(NEXT),
        good("Renewed with notes: its plan ends 43 days after the basis date", 70002)
            .on(-50, they.partnerHandsIn())
            .on(-49, they.reviewerFindsThePlanGoodButEndingSoon())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -50 UNDER_REVIEW, -49 APPROVED_WITH_NOTES, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -49 RENEWED")
            .thenOn(NEXT),
        good("Renewed after more information, asked for across Christmas and New Year", 70003)
            .on(-45, they.partnerHandsIn())
            .on(-44, they.reviewerAsksForMore())
            .on(-44, they.answerIsDue("2026-01-05"))
            .on(-30, they.partnerAnswers())
            .on(-27, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED, -45 UNDER_REVIEW, -44 INFO_REQUESTED, -30 UNDER_REVIEW, -27 APPROVED, +1 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -44 INFORMATION_REQUESTED, -31 INFORMATION_2, -30 BASIS_30, -27 RENEWED")
            .thenOn(NEXT),
        good("Renewed after remediation", 70004)
            .on(-40, they.partnerHandsIn())
            .on(-38, they.reviewerFindsThePlanTooShort())
            .on(-37, they.leadAgreesThatItIsNotMet())
            .on(-20, they.partnerHandsInAgain())
            .on(-18, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, REMEDIATION, VERIFIED, RECOMMENDED, RENEWED)
            .is(
                "-90 NOTIFIED, -40 UNDER_REVIEW, -37 REMEDIATION, -20 UNDER_REVIEW, -18 APPROVED, +1 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -37 REMEDIATION_BEGUN, -30 BASIS_30, -18 RENEWED")
            .thenOn(NEXT),
        good("Renewed by a waiver that two people carry", 70005)
            .on(-40, they.partnerHandsIn())
            .on(-39, they.reviewerProposesAWaiver())
            .on(-36, they.managerAgreesToTheWaiver())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -40 UNDER_REVIEW, -36 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -36 RENEWED")
            .thenOn(NEXT),
        good("Renewed by a manager: the renewal of its designation is bought, not active", 70006)
            .knownAs(Registry::renewingItsDesignation)
            .on(-33, they.partnerHandsIn())
            .on(-32, they.reviewerFindsThePlanGood())
            .on(-30, they.managerDecides("RENEW"))
            .walks(OPENED, VERIFIED, RECOMMENDED, EXCEPTION_DECIDED, RENEWED)
            .is("-90 NOTIFIED, -33 UNDER_REVIEW, -30 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -30 RENEWED")
            .thenOn(NEXT),
        good("Renewed by a manager: a second person doubts that its plan is too short", 70024)
            .on(-40, they.partnerHandsIn())
            .on(-38, they.reviewerFindsThePlanTooShort())
            .on(-37, they.leadDoubtsThatItIsNotMet())
            .on(-35, they.managerDecides("RENEW"))
            .walks(OPENED, VERIFIED, RECOMMENDED, EXCEPTION_DECIDED, RENEWED)
            .is("-90 NOTIFIED, -40 UNDER_REVIEW, -35 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -35 RENEWED")
            .thenOn(NEXT));
  }

  private static List<Scenario> late(YearActs they) {
    return List.of(
        good("Renewed after its basis date, because a manager moved its deadline", 70022)
            .on(-5, they.managerMovesTheDecisionTo("2026-02-20"))
            .on(10, they.partnerHandsIn())
            .on(12, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, +10 UNDER_REVIEW, +12 APPROVED, +13 CLOSED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -30 BASIS_30, -14 BASIS_14, -7 BASIS_7, -5 DEADLINE_MOVED, +6 BASIS_14, +12 RENEWED")
            .thenOn(NEXT),
        good("Renewed although the office was late: its reviewer ends it", 70007)
            .on(-31, they.partnerHandsIn())
            .on(4, they.reviewerFindsThePlanGood())
            .walks(OPENED, VERIFIED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -31 UNDER_REVIEW, +4 APPROVED, +5 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, +1 OFFICE_LATE, +4 RENEWED")
            .thenOn(NEXT),
        good("Renewed although the office was late: a manager ends it", 70008)
            .on(-31, they.partnerHandsIn())
            .on(3, they.managerDecides("RENEW"))
            .walks(OPENED, VERIFIED, HELD_CASE_DECIDED, RECOMMENDED, RENEWED)
            .is("-90 NOTIFIED, -31 UNDER_REVIEW, +3 APPROVED, +4 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, +1 OFFICE_LATE, +3 RENEWED")
            .thenOn(NEXT));
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
            .is("-90 NOTIFIED, -60 UNDER_REVIEW, -58 APPROVED, +1 CLOSED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -58 RENEWED")
            .thenOn(NEXT),
        good(
                "Its Japanese sister has its turn in September",
                tenant(70019).of("PGA-BOTH").japanese(9))
            .knownAs(Registry::withoutSecondFactor)
            .sellingAMonth("42500.00"));
  }
}
