package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.management.Holding;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.ElectionTakeBack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Point 11: MOVE and LEAVE are taken back within 24 hours, unless somebody acted on it. */
@CaseTest
class TakingBackElectionIT {

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private ElectionTakeBack takingBack;
  @Autowired private Holding holding;
  @Autowired private Portfolio portfolio;
  @Autowired private Timeline timeline;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;

  @BeforeEach
  void autumn() {
    clock.set(Instant.parse("2018-09-17T09:00:00Z"));
  }

  @Test
  void aCaseInPreparationGoesOnToItsRenewal() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SVC");
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.handIn(enrollment, "REQ-SUP2");
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    takeBack(enrollment);

    var back = story.of(enrollment);
    assertThat(back.state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    assertThat(back.election()).isEqualTo(Election.STAY);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE)).isFalse();
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(timeline.of(enrollment.id()).stream().map(one -> one.what().name()))
        .containsSubsequence("RESELLER_PATH_ELECTED", "ELECTION_TAKEN_BACK", "RENEWED");
  }

  @Test
  void aRequestForInformationKeepsItsDay() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    aSecondPasses();
    story.leave(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.EXIT_NOTICE);
    takeBack(enrollment);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.INFO_REQUESTED);
    assertThat(story.openRequest(enrollment).due()).isEqualTo("2018-10-05");
    story.answer(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.itBecomes(enrollment, "2018-10-17T10:00:00Z");
    assertThat(story.of(enrollment).state()).isNotEqualTo(EnrollmentState.EXITED);
  }

  @Test
  void aRestrictedPartnerIsOnTheLadderAgain() {
    var enrollment = story.restricted();
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    takeBack(enrollment);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.RESTRICTED);
    assertThat(story.of(enrollment).wasDecided()).isTrue();
    assertThat(story.timers(enrollment)).isNotEmpty();
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.TRANSITION_ELECTED);
  }

  @Test
  void anAppealIsOpenAgain() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    aSecondPasses();
    story.leave(enrollment);
    takeBack(enrollment);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPEALED);
    story.decideAppeal(OTHER_LEAD, enrollment, "OVERTURNED");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aCaseOnHoldIsOnHoldAgain() {
    var enrollment = story.opened();
    SignedIn.as(
        MANAGER, () -> holding.hold(enrollment.id(), "Asked for by phone", Optional.empty()));
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    takeBack(enrollment);

    var back = story.of(enrollment);
    assertThat(back.state()).isEqualTo(EnrollmentState.ON_HOLD);
    assertThat(back.stateBeneathHold()).isEqualTo(EnrollmentState.NOTIFIED);
  }

  @Test
  void after24HoursItStands() {
    var enrollment = story.opened();
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    var until = clock.instant().plus(Duration.ofHours(24));
    clock.set(until.minusSeconds(1));
    assertThat(possible(enrollment)).contains(until);
    clock.set(until);

    assertThat(possible(enrollment)).isEmpty();
    assertRefused("take-back-late", enrollment);
  }

  @Test
  void whatSomebodyActedOnStands() {
    var reported = story.opened();
    aSecondPasses();
    story.chooseResellerPath(reported);
    way.enrolls(reported);
    assertThat(possible(reported)).isEmpty();
    assertRefused("nothing-to-take-back", reported);

    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var restricted =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 3, 12)), LocalDate.of(2026, 3, 31));
    aSecondPasses();
    story.chooseResellerPath(restricted);
    assertThat(possible(restricted)).isPresent();
    way.confirms(restricted, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    assertThat(possible(restricted)).isEmpty();
    assertRefused("acted-on", restricted);
  }

  /** What was done before the choice is no act on it. */
  private void aSecondPasses() {
    clock.set(clock.instant().plusSeconds(1));
  }

  @Test
  void thePageOffersIt() throws Exception {
    var enrollment = story.opened();
    aSecondPasses();
    story.chooseResellerPath(enrollment);
    var page = "/portal/cases/" + enrollment.id() + "/reseller-path";
    assertThat(reads(enrollment, page)).contains("Take this choice back");

    http.perform(
            post(page + "/taking-back")
                .with(authentication(SignedIn.authentication(story.partner(enrollment))))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.NOTIFIED);
    assertThat(reads(enrollment, page)).doesNotContain("Take this choice back");
  }

  private String reads(Enrollment enrollment, String page) throws Exception {
    return http.perform(
            get(page).with(authentication(SignedIn.authentication(story.partner(enrollment)))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Optional<Instant> possible(Enrollment enrollment) {
    return takingBack.possibleUntil(story.of(enrollment));
  }

  private void takeBack(Enrollment enrollment) {
    way.asPartner(enrollment, () -> takingBack.takeBack(enrollment.id()));
  }

  private void assertRefused(String type, Enrollment enrollment) {
    assertThatThrownBy(() -> takeBack(enrollment))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
