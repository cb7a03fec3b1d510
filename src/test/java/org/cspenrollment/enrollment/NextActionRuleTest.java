package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.policy.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evidence is due on 2018-09-15, the decision on 2018-10-15, the window opens on 2018-07-17. */
class NextActionRuleTest {

  private static final LocalDate BEFORE = LocalDate.of(2018, 9, 15);
  private static final LocalDate AFTER = LocalDate.of(2018, 9, 16);

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, NOBODY, WAIT_FOR_WINDOW, 2018-07-17, NOT_BEFORE",
    "NOTIFIED, PARTNER, PREPARE, 2018-09-15, BY",
    "IN_PREPARATION, PARTNER, HAND_IN, 2018-09-15, BY",
    "INFO_REQUESTED, PARTNER, ANSWER, 2018-10-15, BY",
    "REMEDIATION, PARTNER, REMEDY, 2018-10-15, BY",
    "UNDER_REVIEW, OFFICE, DECIDE, , BY",
    "ON_HOLD, OFFICE, RELEASE, , NOT_BEFORE",
    "NOT_RENEWED, PARTNER, CURE_OR_CHOOSE, , NOT_BEFORE",
    "RESTRICTED, PARTNER, CURE_OR_CHOOSE, , NOT_BEFORE",
    "SUSPENDED, PARTNER, CURE_OR_CHOOSE, , NOT_BEFORE",
    "APPEALED, OFFICE, DECIDE_APPEAL, , BY",
    "EXIT_NOTICE, NOBODY, WAIT_FOR_EXIT, , NOT_BEFORE",
    "APPROVED, NOBODY, NONE, ,",
    "APPROVED_WITH_NOTES, NOBODY, NONE, ,",
    "REVOKED, NOBODY, NONE, ,",
    "TRANSITION_COMPLETE, NOBODY, NONE, ,",
    "EXITED, NOBODY, NONE, ,",
    "CLOSED, NOBODY, NONE, ,",
    "CANCELLED, NOBODY, NONE, ,"
  })
  void everyStateAsksSomebodyForSomething(
      EnrollmentState state, NextActor who, String what, LocalDate due, DueKind kind) {
    assertThat(NextActionRule.of(SampleCases.in(state), List.of(), OpenWork.NONE, BEFORE))
        .isEqualTo(new NextAction(who, what, due, kind));
  }

  @ParameterizedTest
  @CsvSource({"NOTIFIED, PREPARE", "IN_PREPARATION, HAND_IN"})
  void lateEvidenceStillCountsUntilTheDecision(EnrollmentState state, String what) {
    assertThat(NextActionRule.of(SampleCases.in(state), List.of(), OpenWork.NONE, AFTER))
        .isEqualTo(NextAction.by(NextActor.PARTNER, what, SampleCases.BASIS_DATE));
  }

  /** M1 of the pages, M6 of the behaviour: list and page say the same day. */
  @Test
  void aRequestForInformationHasItsOwnDay() {
    var due = LocalDate.of(2018, 10, 5);

    assertThat(
            NextActionRule.of(
                SampleCases.in(EnrollmentState.INFO_REQUESTED),
                List.of(),
                OpenWork.answerBy(due),
                BEFORE))
        .isEqualTo(NextAction.by(NextActor.PARTNER, "ANSWER", due));
  }

  @Test
  void whatIsStillWithThePartnerComesBeforeWhatTheOfficeVerifies() {
    var requirements =
        List.of(
            SampleCases.requirement("REQ-SVC", RequirementState.UNDER_REVIEW, Result.PENDING),
            SampleCases.requirement(
                "REQ-SUP2", RequirementState.WAITING_FOR_PARTNER, Result.PENDING));
    var work = OpenWork.of(List.of(new OpenTask("VERIFY", AFTER)));

    assertThat(
            NextActionRule.of(
                SampleCases.in(EnrollmentState.UNDER_REVIEW), requirements, work, BEFORE))
        .isEqualTo(NextAction.by(NextActor.PARTNER, "HAND_IN", BEFORE));
  }

  /** M6 of the behaviour: a confirmation that is due later than the basis date says its own day. */
  @Test
  void theOfficeActsByTheDayOfTheTaskThatIsDueFirst() {
    var work =
        OpenWork.of(
            List.of(
                new OpenTask("VERIFY", null),
                new OpenTask("DECIDE", LocalDate.of(2018, 10, 5)),
                new OpenTask("CONFIRM", LocalDate.of(2018, 10, 4))));

    assertThat(
            NextActionRule.of(
                SampleCases.in(EnrollmentState.UNDER_REVIEW), List.of(), work, BEFORE))
        .isEqualTo(NextAction.by(NextActor.OFFICE, "CONFIRM", LocalDate.of(2018, 10, 4)));
  }

  @Test
  void nobodyIsAskedWhileTheTableWaits() {
    var waiting =
        SampleCases.with(SampleCases.in(EnrollmentState.UNDER_REVIEW), OutcomeDecision.WAIT);

    assertThat(NextActionRule.of(waiting, List.of(), OpenWork.NONE, BEFORE))
        .isEqualTo(
            NextAction.notBefore(NextActor.NOBODY, "WAIT_FOR_BASIS_DATE", SampleCases.BASIS_DATE));
  }

  @Test
  void aHoldIsReleasedAtItsEndAndNotBefore() {
    assertThat(
            NextActionRule.of(
                SampleCases.onHold(EnrollmentState.UNDER_REVIEW), List.of(), OpenWork.NONE, BEFORE))
        .isEqualTo(NextAction.notBefore(NextActor.OFFICE, "RELEASE", SampleCases.BASIS_DATE));
  }

  /** M2 of the pages: the real next day is the last one of the appeal, not that of the step. */
  @Test
  void aPartnerAppealsByTheLastDayOfThatAndCuresUntilTheNextStepAfterwards() {
    var step = LocalDate.of(2019, 3, 1);
    var last = LocalDate.of(2018, 10, 1);
    var notRenewed =
        SampleCases.with(
            SampleCases.in(EnrollmentState.NOT_RENEWED), PartnerStatus.RESTRICTED, step);

    assertThat(NextActionRule.of(notRenewed, List.of(), OpenWork.appealUntil(last), last))
        .isEqualTo(NextAction.by(NextActor.PARTNER, "APPEAL_OR_CURE", last));
    assertThat(
            NextActionRule.of(notRenewed, List.of(), OpenWork.appealUntil(last), last.plusDays(1)))
        .isEqualTo(NextAction.notBefore(NextActor.PARTNER, "CURE_OR_CHOOSE", step));
  }

  /** m8: once the appeal has been decided, or its time is over, it is not offered. */
  @Test
  void anAppealThatIsOverIsNotOffered() {
    var due = LocalDate.of(2018, 11, 14);
    var restricted =
        SampleCases.with(SampleCases.in(EnrollmentState.RESTRICTED), PartnerStatus.SUSPENDED, due);

    assertThat(NextActionRule.of(restricted, List.of(), OpenWork.NONE, BEFORE))
        .isEqualTo(NextAction.notBefore(NextActor.PARTNER, "CURE_OR_CHOOSE", due));
  }

  @ParameterizedTest
  @EnumSource(
      value = EnrollmentState.class,
      names = {
        "TRANSITION_ELECTED",
        "RESELLER_ENROLLING",
        "AGREEMENT_PENDING",
        "DUAL",
        "PROVIDER_LINKED",
        "CUSTOMERS_MOVING"
      })
  void onTheWayToResellerItIsTheFirstOpenStep(EnrollmentState state) {
    var due = LocalDate.of(2018, 10, 9);
    var work =
        OpenWork.ofSteps(
            List.of(
                new OpenStep(NextActor.OFFICE, TransitionStep.ENROLLMENT, due),
                new OpenStep(NextActor.PARTNER, TransitionStep.PROFILE, BEFORE)));

    assertThat(NextActionRule.of(SampleCases.in(state), List.of(), work, BEFORE))
        .isEqualTo(NextAction.by(NextActor.OFFICE, "ENROLLMENT", due));
    assertThat(NextActionRule.of(SampleCases.in(state), List.of(), OpenWork.NONE, BEFORE))
        .isEqualTo(NextAction.NONE);
  }

  @Test
  void anActionIsLateOnceTheDayByWhichItHadToBeDoneIsOver() {
    assertThat(NextAction.by(NextActor.OFFICE, "DECIDE", BEFORE).isLate(BEFORE)).isFalse();
    assertThat(NextAction.by(NextActor.OFFICE, "DECIDE", BEFORE).isLate(AFTER)).isTrue();
    assertThat(NextAction.notBefore(NextActor.OFFICE, "RELEASE", BEFORE).isLate(AFTER)).isFalse();
    assertThat(NextAction.NONE.isLate(AFTER)).isFalse();
  }
}
