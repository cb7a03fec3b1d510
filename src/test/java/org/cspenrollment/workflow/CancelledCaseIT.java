package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.LateSteps;
import org.cspenrollment.transition.step.StepProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What follows where a manager calls a case off, and opens it again (M2). */
@CaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelledCaseIT {

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private Portfolio portfolio;
  @Autowired private LateSteps late;
  @Autowired private Enrollments enrollments;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;

  @Test
  void m2TheNextCycleOfACancelledCaseIsScheduled() throws Exception {
    var enrollment = story.opened();

    act(enrollment, "cancellation").andExpect(status().isOk());

    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(next.basisDate()).isEqualTo("2019-10-15");
  }

  @Test
  void aCaseThatIsOpenedAgainGoesOnWhereItStoodWithTheDaysItWasCancelled() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    act(enrollment, "cancellation").andExpect(status().isOk());
    assertThat(story.hasEnded(enrollment)).isTrue();
    clock.set(clock.instant().plus(Duration.ofDays(5)));

    act(enrollment, "reopening")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"));

    assertThat(story.of(enrollment).decisionDue()).isEqualTo(enrollment.decisionDue().plusDays(5));
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aRestrictedCaseThatIsOpenedAgainIsOnItsLadder() throws Exception {
    var enrollment = story.restricted();
    act(enrollment, "cancellation").andExpect(status().isOk());

    act(enrollment, "reopening")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RESTRICTED"));

    assertThat(story.hasEnded(enrollment)).isFalse();
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
  }

  /** How far a move is when its case is called off, and what is left of it then. */
  private record Far(List<Consumer<Enrollment>> done, List<Consumer<Enrollment>> left) {}

  Stream<Arguments> everyPlaceOfAMove() {
    List<Consumer<Enrollment>> acts =
        List.of(
            way::enrolls,
            one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_ENROLLMENT),
            way::acceptsAgreement,
            one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_AGREEMENT),
            way::linksProvider,
            one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_PROVIDER),
            one -> way.answers(one, TaskKind.RESELLER_FOLLOW_CUSTOMERS, true, "It has none."));
    var states =
        List.of(
            EnrollmentState.TRANSITION_ELECTED,
            EnrollmentState.RESELLER_ENROLLING,
            EnrollmentState.AGREEMENT_PENDING,
            EnrollmentState.AGREEMENT_PENDING,
            EnrollmentState.DUAL,
            EnrollmentState.DUAL,
            EnrollmentState.PROVIDER_LINKED);
    return IntStream.range(0, states.size())
        .mapToObj(
            at ->
                Arguments.of(
                    states.get(at) + " after " + at + " acts",
                    states.get(at),
                    new Far(acts.subList(0, at), acts.subList(at, acts.size()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyPlaceOfAMove")
  void aMoveThatIsOpenedAgainGoesOnAtItsStepWithTheDaysItWasCancelled(
      String place, EnrollmentState state, Far far) throws Exception {
    clock.set(Instant.parse("2018-09-17T09:00:00Z"));
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    far.done().forEach(act -> act.accept(enrollment));
    var before = way.of(enrollment).steps();
    act(enrollment, "cancellation").andExpect(status().isOk());
    assertThat(story.hasEnded(enrollment)).isTrue();
    clock.set(clock.instant().plus(Duration.ofDays(5)));

    act(enrollment, "reopening")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value(state.name()));

    assertThat(dues(way.of(enrollment).steps(), 0)).isEqualTo(dues(before, 5));
    assertThat(story.timers(enrollment)).as("the clock goes on beside it").isNotEmpty();
    far.left().forEach(act -> act.accept(enrollment));
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.TRANSITION_COMPLETE);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  /** The last days of the steps that wait, so many days later. */
  private static Map<TransitionStep, LocalDate> dues(List<StepProgress> steps, int days) {
    return steps.stream()
        .filter(step -> step.due() != null && !step.isOver())
        .collect(
            Collectors.toMap(
                StepProgress::step, step -> Objects.requireNonNull(step.due()).plusDays(days)));
  }

  @Test
  void whoseTenantIsToBeRestrictedFirstIsAskedAgainByTheSameDay() throws Exception {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 3, 12)), LocalDate.of(2026, 3, 31));
    story.chooseResellerPath(enrollment);
    var due = story.task(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION).due();
    act(enrollment, "cancellation").andExpect(status().isOk());

    act(enrollment, "reopening").andExpect(status().isOk());

    assertThat(story.task(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION).due()).isEqualTo(due);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
  }

  @Test
  void whatWasLateBeforeAMoveWasCalledOffIsAskedAgain() throws Exception {
    clock.set(Instant.parse("2018-09-17T09:00:00Z"));
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    story.itBecomes(enrollment, "2018-10-12T00:00:00Z");
    late.ask(enrollment.id());
    act(enrollment, "cancellation").andExpect(status().isOk());
    assertThat(story.hasEnded(enrollment)).isTrue();

    act(enrollment, "reopening").andExpect(status().isOk());
    assertThat(late.candidates()).contains(enrollment.id());
    late.ask(enrollment.id());
    way.seesToTheLateStep(enrollment);
    way.ends(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.TRANSITION_COMPLETE);
  }

  @Test
  void aScheduledCaseThatIsOpenedAgainIsScheduled() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    act(next, "cancellation").andExpect(status().isOk());

    act(next, "reopening").andExpect(status().isOk());

    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.SCHEDULED);
  }

  @Test
  void whatCannotBeOpenedAgainIsRefusedWithTheReason() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/not-cancelled")));
    act(enrollment, "cancellation").andExpect(status().isOk());
    http.perform(
            post("/api/v1/enrollments/" + enrollment.id() + "/reopening")
                .with(authentication(SignedIn.authentication(MANAGER)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isUnprocessableEntity());
    clock.set(clock.instant().plus(Duration.ofDays(30)).plusSeconds(1));
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/reopen-late")));
  }

  /** M3: what was scheduled ends with the tenant, in the same transaction. */
  @Test
  void m3WhoLeavesKeepsNothingScheduled() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "cancellation").andExpect(status().isOk());
    act(enrollment, "reopening").andExpect(status().isOk());
    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);

    story.leave(enrollment);
    story.itBecomes(enrollment, clock.instant().plus(Duration.ofDays(31)).toString());

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.CANCELLED);
    act(next, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/case-closed")));
  }

  private ResultActions act(Enrollment enrollment, String route) throws Exception {
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/" + route)
            .with(authentication(SignedIn.authentication(MANAGER)))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"Merged into another tenant, it was said.\"}"));
  }
}
