package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.oversight.cycle.CycleSummaries;
import org.cspenrollment.oversight.cycle.LateItem;
import org.cspenrollment.oversight.cycle.OverdueItems;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.LateSteps;
import org.cspenrollment.transition.MovingSteps;
import org.cspenrollment.transition.StepEnds;
import org.cspenrollment.transition.customer.Customers;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.customer.Transfers;
import org.cspenrollment.transition.step.StepState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Steps of the partner on its way to indirect reseller: each can be ended, and none is forgotten.
 */
@CaseTest
class StepsOfThePartnerIT {

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private StepEnds ends;
  @Autowired private LateSteps late;
  @Autowired private MovingSteps moving;
  @Autowired private Timeline timeline;
  @Autowired private Customers customers;
  @Autowired private Transfers transfers;
  @Autowired private CycleSummaries summaries;
  @Autowired private TestClock clock;

  private Enrollment enrollment;

  @BeforeEach
  void aPartnerThatMoves() {
    clock.set(Instant.parse("2018-09-17T09:00:00Z"));
    enrollment = story.opened();
    story.chooseResellerPath(enrollment);
  }

  /** The profile is due on 24 September, after five working days. */
  @Test
  void m1ALateStepIsInTheOverdueListAndWithAManager() {
    story.itBecomes(enrollment, "2018-09-24T23:59:59Z");
    assertThat(late.candidates()).doesNotContain(enrollment.id());
    story.itBecomes(enrollment, "2018-09-28T00:00:00Z");
    late.candidates().forEach(late::ask);

    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isTrue();
    assertThat(late.candidates()).doesNotContain(enrollment.id());
    var overdue = overdue();
    // Cases of other tests are late, too: what is not named is counted
    if (overdue.items().size() < CycleSummaries.MOST) {
      assertThat(
              overdue.items().stream()
                  .filter(one -> one.id().equals(enrollment.id().value()))
                  .filter(one -> one.who().equals("PARTNER"))
                  .map(LateItem::what))
          .containsExactly("PROFILE");
    }
    way.enrolls(enrollment);
    assertThat(overdue().total()).isEqualTo(overdue.total() - 1);
  }

  private OverdueItems overdue() {
    return SignedIn.as(MANAGER, () -> summaries.of(2018)).overdue();
  }

  @Test
  void aManagerSaysWhatWasAgreedAndIsAskedAgainAfterFiveWorkingDays() {
    story.itBecomes(enrollment, "2018-10-10T00:00:00Z");
    late.ask(enrollment.id());
    assertRefused(
        "invalid-field",
        () ->
            story.complete(
                MANAGER,
                story.task(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP),
                CaseStory.confirmation(true, " ")));
    story.complete(
        MANAGER,
        story.task(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP),
        CaseStory.confirmation(true, "It enrolls this week."));
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isFalse();

    story.itBecomes(enrollment, "2018-10-16T23:59:59Z");
    assertThat(late.candidates()).doesNotContain(enrollment.id());
    story.itBecomes(enrollment, "2018-10-17T00:00:00Z");
    assertThat(late.candidates()).contains(enrollment.id());
  }

  @Test
  void aManagerMovesTheDayOfOneStepAndNothingIsLateAnyMore() {
    story.itBecomes(enrollment, "2018-10-02T00:00:00Z");
    late.ask(enrollment.id());
    var other = way.step(enrollment, TransitionStep.ENROLLMENT).due();

    moves(TransitionStep.PROFILE, way.today().plusDays(7), "Its office moves");

    assertThat(way.step(enrollment, TransitionStep.PROFILE).due()).isEqualTo("2018-10-09");
    assertThat(way.step(enrollment, TransitionStep.ENROLLMENT).due()).isEqualTo(other);
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isFalse();
    assertThat(timeline.of(enrollment.id()).get(timeline.of(enrollment.id()).size() - 1))
        .satisfies(
            told -> {
              assertThat(told.what().name()).isEqualTo("TRANSITION_STEP_MOVED");
              assertThat(told.details())
                  .containsEntry("subject", "PROFILE")
                  .containsEntry("to", "2018-10-09")
                  .containsEntry("reason", "Its office moves");
            });
  }

  @Test
  void theTaskOfTheOfficeFollowsTheDayOfItsStep() {
    way.enrolls(enrollment);

    moves(TransitionStep.APPROVAL, LocalDate.of(2018, 11, 1), "Microsoft takes longer");

    assertThat(story.task(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT).due())
        .isEqualTo("2018-11-02T00:00:00Z");
  }

  @Test
  void onlyTheDayOfAStepThatWaitsIsMovedAndOnlyAheadWithAReason() {
    assertRefused(
        "step-not-open", () -> moves(TransitionStep.AGREEMENT, way.today().plusDays(1), "Why"));
    for (var day : new int[] {-1, 367}) {
      assertRefused(
          "invalid-field", () -> moves(TransitionStep.PROFILE, way.today().plusDays(day), "Why"));
    }
    assertRefused(
        "invalid-field", () -> moves(TransitionStep.PROFILE, way.today().plusDays(1), " "));
    assertRefused("missing-field", () -> moves(TransitionStep.PROFILE, null, "Why"));
    way.ends(enrollment);
    moves(TransitionStep.INCENTIVES, way.today().plusDays(366), "Asked for");
    assertThat(way.step(enrollment, TransitionStep.INCENTIVES).due())
        .isEqualTo(way.today().plusDays(366));
  }

  private void moves(TransitionStep step, LocalDate day, String why) {
    SignedIn.as(MANAGER, () -> moving.move(enrollment.id(), step, day, why));
  }

  @Test
  void whatIsTakenMeanwhileEndsTheTask() {
    story.itBecomes(enrollment, "2018-10-02T00:00:00Z");
    late.ask(enrollment.id());
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isTrue();
    way.asPartner(enrollment, () -> ends.taken(enrollment.id(), TransitionStep.PROFILE, null));

    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isFalse();
    assertThat(way.step(enrollment, TransitionStep.PROFILE).state()).isEqualTo(StepState.DONE);
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
  }

  /** After TRANSITION_COMPLETE the step stood open for ever, and no route reported it. */
  @Test
  void m10TheIncentivesAreAcceptedOrDeclinedAfterTheArrival() {
    way.ends(enrollment);
    assertState(EnrollmentState.TRANSITION_COMPLETE);
    assertThat(way.step(enrollment, TransitionStep.INCENTIVES).due())
        .isEqualTo(way.today().plusDays(30));
    way.asPartner(
        enrollment,
        () ->
            assertRefused(
                "missing-field",
                () -> ends.taken(enrollment.id(), TransitionStep.INCENTIVES, null)));
    way.asPartner(
        enrollment, () -> ends.taken(enrollment.id(), TransitionStep.INCENTIVES, way.today()));
    assertThat(way.step(enrollment, TransitionStep.INCENTIVES).state()).isEqualTo(StepState.DONE);

    var other = story.opened();
    story.chooseResellerPath(other);
    way.ends(other);
    way.asPartner(
        other, () -> ends.notNeeded(other.id(), TransitionStep.INCENTIVES, "We do not take part."));
    var declined = way.step(other, TransitionStep.INCENTIVES);
    assertThat(declined.state()).isEqualTo(StepState.NOT_NEEDED);
    assertThat(declined.notNeededWhy()).isEqualTo("We do not take part.");
  }

  /** The step was DONE while the moved customer showed "Not accepted yet". */
  @Test
  void m10TheStepOfTheCustomerAgreementSaysWhatTheCustomersSay() {
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);
    agreement("NONE");
    way.consents(enrollment, "c1");
    way.requests(enrollment, "c1");
    way.arrives(enrollment, 1);
    way.asPartner(
        enrollment,
        () ->
            assertRefused(
                "agreement-open",
                () -> ends.taken(enrollment.id(), TransitionStep.CUSTOMER_AGREEMENT, null)));
    way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS);
    assertState(EnrollmentState.TRANSITION_COMPLETE);
    var left = way.step(enrollment, TransitionStep.CUSTOMER_AGREEMENT);
    assertThat(left.state()).isEqualTo(StepState.NOT_NEEDED);
    assertThat(left.notNeededWhy()).isEqualTo(StepEnds.LEFT_TO_PROVIDER);
  }

  @Test
  void m10WithNobodyToMoveTheStepsOfCustomersAreNotNeeded() {
    way.ends(enrollment);

    assertThat(way.step(enrollment, TransitionStep.TRANSFER).state())
        .isEqualTo(StepState.NOT_NEEDED);
    assertThat(way.step(enrollment, TransitionStep.TRANSFER).notNeededWhy())
        .isEqualTo("The partner has no customers.");
  }

  /** The partner recorded the acceptance of the provider itself. */
  @Test
  void m10TheProvidersAcceptanceIsADayThatTheOfficeEnters() {
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);
    way.consents(enrollment, "c1");
    way.requests(enrollment, "c1");
    way.asPartner(enrollment, () -> transfers.accepted(enrollment.id(), 1, way.today()));
    way.asPartner(
        enrollment,
        () -> assertRefused("transfer-state", () -> transfers.verified(enrollment.id(), 1)));

    var said = SignedIn.as(MANAGER, () -> transfers.accepted(enrollment.id(), 1, way.today()));
    assertThat(said.state()).isEqualTo(Transfer.State.ACCEPTED);
    assertThat(said.saidAcceptedOn()).isEqualTo(way.today());
    assertThat(said.acceptedOn()).isEqualTo(way.today());
  }

  @Test
  void aDayOfTheProviderLiesBetweenTheRequestAndToday() {
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);
    way.consents(enrollment, "c1");
    way.requests(enrollment, "c1");
    for (var day : new int[] {-1, 1}) {
      SignedIn.as(
          MANAGER,
          () ->
              assertRefused(
                  "invalid-field",
                  () -> transfers.accepted(enrollment.id(), 1, way.today().plusDays(day))));
    }
  }

  @Test
  void whatTheWayDoesNotGoOnWithoutIsAlwaysNeeded() {
    way.asPartner(
        enrollment,
        () -> {
          assertRefused(
              "step-needed",
              () -> ends.notNeeded(enrollment.id(), TransitionStep.ENROLLMENT, "No"));
          assertRefused(
              "step-confirmed",
              () -> ends.taken(enrollment.id(), TransitionStep.ENROLLMENT, way.today()));
          assertRefused(
              "step-not-open", () -> ends.taken(enrollment.id(), TransitionStep.CONSENT, null));
        });
  }

  @Test
  void customersThatAreToBeMovedNeedTheirConsent() {
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);
    way.asPartner(
        enrollment,
        () -> {
          assertRefused(
              "customers-open",
              () -> ends.notNeeded(enrollment.id(), TransitionStep.CONSENT, "Nobody asked"));
          assertRefused(
              "consent-missing", () -> ends.taken(enrollment.id(), TransitionStep.CONSENT, null));
        });
    way.consents(enrollment, "c1");
    way.asPartner(enrollment, () -> ends.taken(enrollment.id(), TransitionStep.CONSENT, null));
    assertThat(way.step(enrollment, TransitionStep.CONSENT).state()).isEqualTo(StepState.DONE);
  }

  private void agreement(String agreement) {
    way.asPartner(
        enrollment,
        () ->
            customers.change(
                enrollment.id(), "c1", Map.of("name", "Customer c1", "agreement", agreement)));
  }

  private void assertState(EnrollmentState state) {
    assertThat(story.of(enrollment).state()).isEqualTo(state);
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
