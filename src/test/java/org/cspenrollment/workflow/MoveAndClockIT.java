package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Choosing MOVE or LEAVE and doing nothing: GB-60319 kept its full direct status for ever that way,
 * and BR-80718 beyond its enforcement day.
 */
@CaseTest
class MoveAndClockIT {

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private Portfolio portfolio;
  @Autowired private Partners partners;
  @Autowired private TestClock clock;

  @BeforeEach
  void autumn() {
    clock.set(Instant.parse("2018-09-17T09:00:00Z"));
  }

  @Test
  void m1MovingDoesNotStopTheClockOfTheFirstEdition() {
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    story.basisDatePasses(enrollment);
    assertNothingAsked(enrollment);
    assertStatus(enrollment, PartnerStatus.ACTIVE);

    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.ACTIVE);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertStatus(enrollment, PartnerStatus.RESTRICTED);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertNothingAsked(enrollment);
  }

  @Test
  void m1TheStepsOfE4FallDueAfterTheDayOfTheDecisionAndEachChangesTheStatusOnly() {
    var enrollment = electedInE4();
    story.itBecomes(enrollment, "2026-03-31T23:59:59Z");
    assertNothingAsked(enrollment);
    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.RESTRICTED);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);

    story.itBecomes(enrollment, "2026-04-30T00:00:00Z");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.SUSPENDED);
    story.itBecomes(enrollment, "2026-05-30T00:00:00Z");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.REVOKED);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertNothingAsked(enrollment);
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION)).isTrue();
  }

  @Test
  void theFirstStepIsNeverConfirmedByOnePersonTwice() {
    var enrollment = electedInE4();
    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThatThrownBy(() -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo("four-eyes"));
    assertStatus(enrollment, PartnerStatus.ACTIVE);
  }

  @Test
  void afterARefusalTwoPeopleAreAskedAgain() {
    var enrollment = electedInE4();
    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.disagree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertNothingAsked(enrollment);

    story.itBecomes(enrollment, "2026-04-08T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.ACTIVE);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.RESTRICTED);
  }

  @Test
  void aStepThatWouldChangeNothingIsNotAsked() {
    var enrollment = electedInE4();
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    assertStatus(enrollment, PartnerStatus.RESTRICTED);
    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    assertNothingAsked(enrollment);

    story.itBecomes(enrollment, "2026-04-30T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.SUSPENDED);
  }

  @Test
  void beingBothDoesNotMakeASuspensionMilder() {
    var enrollment = electedInE4();
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    way.enrolls(enrollment);
    story.itBecomes(enrollment, "2026-04-30T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    way.acceptsAgreement(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);

    assertState(enrollment, EnrollmentState.DUAL);
    assertStatus(enrollment, PartnerStatus.SUSPENDED);
  }

  @Test
  void whoArrivesIsAskedNothingMore() {
    var enrollment = electedInE4();
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    way.reachesProvider(enrollment);
    story.itBecomes(enrollment, "2026-04-30T00:00:00Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();

    way.answers(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS, true, "It has none.");

    assertState(enrollment, EnrollmentState.TRANSITION_COMPLETE);
    assertStatus(enrollment, PartnerStatus.INDIRECT_RESELLER);
    assertNothingAsked(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(story.timers(enrollment)).isEmpty();
  }

  @Test
  void aPartnerThatWasNotRenewedBeforeGoesOnWithOnePersonAStep() {
    var enrollment = story.notRenewed();
    story.chooseResellerPath(enrollment);
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertStatus(enrollment, PartnerStatus.RESTRICTED);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
  }

  /** The basis date falls into the notice of 30 days. */
  @Test
  void afterLeavingTheNoticeAloneCounts() {
    var enrollment = story.opened();
    clock.set(Instant.parse("2018-10-01T09:00:00Z"));
    story.leave(enrollment);
    story.basisDatePasses(enrollment);
    assertNothingAsked(enrollment);
    assertState(enrollment, EnrollmentState.EXIT_NOTICE);

    story.itBecomes(enrollment, "2018-10-31T09:00:00Z");
    assertState(enrollment, EnrollmentState.EXITED);
    assertStatus(enrollment, PartnerStatus.LEFT);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  private Enrollment electedInE4() {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 3, 12)), LocalDate.of(2026, 3, 31));
    story.chooseResellerPath(enrollment);
    return enrollment;
  }

  private void assertNothingAsked(Enrollment enrollment) {
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
  }

  private void assertState(Enrollment enrollment, EnrollmentState state) {
    assertThat(story.of(enrollment).state()).isEqualTo(state);
  }

  private void assertStatus(Enrollment enrollment, PartnerStatus status) {
    assertThat(SignedIn.as(MANAGER, () -> partners.require(enrollment.tenantId()).status()))
        .isEqualTo(status);
  }
}
