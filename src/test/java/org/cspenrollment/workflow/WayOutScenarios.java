package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.FourthEdition.LAST_DAYS;
import static org.cspenrollment.workflow.FourthEdition.NEXT;
import static org.cspenrollment.workflow.FourthEdition.good;
import static org.cspenrollment.workflow.Phase.*;

import java.util.List;
import org.cspenrollment.review.TaskKind;

/** Partners that go another way. */
final class WayOutScenarios {

  private WayOutScenarios() {}

  static List<Scenario> all(YearActs they, MoveActs moving) {
    return List.of(
        good("Leaves the programme, with 30 days of notice", 70016)
            .on(-25, they.partnerLeaves())
            .walks(OPENED, VERIFIED, ANOTHER_WAY, LEFT)
            .is("-90 NOTIFIED, -25 EXIT_NOTICE, +6 EXITED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -30 BASIS_30, -25 EXIT_NOTICE_GIVEN, +6 EXITED")
            .becomes("+6 LEFT"),
        good("Cancelled by a manager", 70023)
            .on(-10, they.managerCancels())
            .walks(OPENED, VERIFIED)
            .is("-90 NOTIFIED, -10 CANCELLED")
            .isTold("-90 CASE_OPENED, -60 BASIS_60, -30 BASIS_30, -14 BASIS_14, -10 CASE_CANCELLED")
            .thenOn(NEXT),
        good("Moves to indirect reseller once it is restricted: 31 subscriptions, 25 + 6", 70020)
            .on(1, they.managerConfirms())
            .on(2, they.otherManagerConfirms())
            .on(2, they.managerConfirms())
            .on(5, moving.partnerElectsToMove())
            .on(6, moving.partnerEnrollsAsReseller())
            .on(8, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_ENROLLMENT))
            .on(9, moving.partnerAcceptsTheAgreement())
            .on(10, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_AGREEMENT))
            .on(12, moving.partnerLinksItsProvider())
            .on(13, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_PROVIDER))
            .on(14, moving.partnerListsItsCustomersAndTheirConsent())
            .on(15, moving.partnerAsksForTheTransfersInLotsOf(25, 6))
            .on(20, moving.transfersArriveAndTheOtherCustomerGoesElsewhere())
            .on(21, moving.reviewerConfirms(TaskKind.RESELLER_FOLLOW_CUSTOMERS))
            .walks(OPENED, VERIFIED, RECOMMENDED)
            .andThen(DEMOTION_ANSWERED, DEMOTION_ANSWERED, NOT_RENEWED)
            .andThen(ON_THE_LADDER, STEP_TAKEN, STEP_AWAITED)
            .andThen(ANOTHER_WAY, CLOCK_GOES_ON, STEP_AWAITED)
            .andThen(MOVE_BEGUN, MOVE_ENROLLED, MOVE_AGREED, MOVE_LINKED, MOVED, ARRIVED)
            .is(
                "-90 NOTIFIED, +1 UNDER_REVIEW, +2 RESTRICTED, +5 TRANSITION_ELECTED, "
                    + "+6 RESELLER_ENROLLING, +8 AGREEMENT_PENDING, +10 DUAL, +13 PROVIDER_LINKED, "
                    + "+15 CUSTOMERS_MOVING, +21 TRANSITION_COMPLETE")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, "
                    + LAST_DAYS
                    + "+2 NOT_RENEWED, +2 RESTRICTED, +5 RESELLER_PATH_ELECTED, "
                    + "+6 STEP_7, +8 TRANSITION_STEP_CONFIRMED, +9 STEP_7, "
                    + "+10 TRANSITION_STEP_CONFIRMED, "
                    + "+13 TRANSITION_STEP_CONFIRMED, +21 TRANSITION_COMPLETED")
            .becomes("+2 RESTRICTED, +10 DUAL, +21 INDIRECT_RESELLER"),
        good("Elects to move before its basis date: restricted first", 70021)
            .on(-40, moving.partnerElectsToMove())
            .on(-38, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_RESTRICTION))
            .on(-35, moving.partnerEnrollsAsReseller())
            .on(-33, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_ENROLLMENT))
            .on(-30, moving.partnerAcceptsTheAgreement())
            .on(-29, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_AGREEMENT))
            .on(-20, moving.partnerLinksItsProvider())
            .on(-19, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_PROVIDER))
            .on(-18, moving.reviewerSeesThatThereAreNoCustomers())
            .walks(OPENED, VERIFIED, ANOTHER_WAY, CLOCK_GOES_ON, STEP_AWAITED)
            .andThen(MOVE_BEGUN, MOVE_RESTRICTED)
            .andThen(MOVE_ENROLLED, MOVE_AGREED, MOVE_LINKED, MOVED, ARRIVED)
            .is(
                "-90 NOTIFIED, -40 TRANSITION_ELECTED, -35 RESELLER_ENROLLING, "
                    + "-33 AGREEMENT_PENDING, -29 DUAL, -19 PROVIDER_LINKED, -18 TRANSITION_COMPLETE")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -40 RESELLER_PATH_ELECTED, "
                    + "-38 TRANSITION_STEP_CONFIRMED, -36 STEP_7, -33 TRANSITION_STEP_CONFIRMED, "
                    + "-32 STEP_7, -29 TRANSITION_STEP_CONFIRMED, -22 STEP_7, "
                    + "-19 TRANSITION_STEP_CONFIRMED, "
                    + "-18 TRANSITION_COMPLETED")
            .becomes("-38 RESTRICTED, -29 DUAL, -18 INDIRECT_RESELLER"),
        good("Its steps are late: a manager sees to them, and then it takes them", 70026)
            .on(-40, moving.partnerElectsToMove())
            .on(-38, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_RESTRICTION))
            .on(-27, moving.managerSeesToTheLateStep())
            .on(-20, moving.partnerEnrollsAsReseller())
            .on(-18, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_ENROLLMENT))
            .on(-17, moving.partnerAcceptsTheAgreement())
            .on(-16, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_AGREEMENT))
            .on(-15, moving.partnerLinksItsProvider())
            .on(-14, moving.reviewerConfirms(TaskKind.RESELLER_CONFIRM_PROVIDER))
            .on(-13, moving.reviewerSeesThatThereAreNoCustomers())
            .walks(OPENED, VERIFIED, ANOTHER_WAY, CLOCK_GOES_ON, STEP_AWAITED)
            .andThen(MOVE_BEGUN, MOVE_RESTRICTED)
            .andThen(MOVE_ENROLLED, MOVE_AGREED, MOVE_LINKED, MOVED)
            .andThen(LATE_STEP_SEEN, LATE_STEP_TAKEN, ARRIVED)
            .is(
                "-90 NOTIFIED, -40 TRANSITION_ELECTED, -20 RESELLER_ENROLLING, "
                    + "-18 AGREEMENT_PENDING, -16 DUAL, -14 PROVIDER_LINKED, -13 TRANSITION_COMPLETE")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -40 RESELLER_PATH_ELECTED, "
                    + "-38 TRANSITION_STEP_CONFIRMED, -36 STEP_7, -30 STEP_1, -29 STEP_7, "
                    + "-23 STEP_1, -18 TRANSITION_STEP_CONFIRMED, -17 STEP_7, "
                    + "-16 TRANSITION_STEP_CONFIRMED, -14 TRANSITION_STEP_CONFIRMED, "
                    + "-13 TRANSITION_COMPLETED")
            .becomes("-38 RESTRICTED, -16 DUAL, -13 INDIRECT_RESELLER"),
        good("Elects to move and does nothing: the clock goes on", 70025)
            .on(-40, moving.partnerElectsToMove())
            .on(1, they.managerConfirms())
            .on(1, they.otherManagerConfirms())
            .on(30, they.managerConfirms())
            .on(60, they.managerConfirms())
            .walks(OPENED, VERIFIED, ANOTHER_WAY)
            .andThen(CLOCK_GOES_ON, STEP_AWAITED, STEP_TAKEN, STEP_TAKEN)
            .andThen(STEP_AWAITED, STEP_TAKEN, STEP_AWAITED, STEP_TAKEN, NO_STEP_LEFT)
            .andThen(MOVE_BEGUN, MOVE_RESTRICTION_ASKED, NOTHING_LEFT_TO_TAKE)
            .is("-90 NOTIFIED, -40 TRANSITION_ELECTED")
            .isTold(
                "-90 CASE_OPENED, -60 BASIS_60, -40 RESELLER_PATH_ELECTED, "
                    + "+1 RESTRICTED, +30 SUSPENDED, +60 REVOKED")
            .becomes("+1 RESTRICTED, +30 SUSPENDED, +60 REVOKED"));
  }
}
