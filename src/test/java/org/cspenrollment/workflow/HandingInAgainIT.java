package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cspenrollment.workflow.CaseStory.LEAD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.evidence.intake.EvidenceWithdrawal;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.verification.InformationRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has been rejected or asked about comes back changed, or not at all. */
@CaseTest
class HandingInAgainIT {

  private static final RequirementId INFRASTRUCTURE = new RequirementId("REQ-INF");
  private static final RequirementId PLAN = new RequirementId("REQ-SUP2");

  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private HandingIn handingIn;
  @Autowired private EvidenceFiles files;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidenceWithdrawal withdrawal;
  @Autowired private InformationRequests requests;
  @Autowired private TestClock clock;

  @Test
  void minor1WhatWasRejectedIsNotHandedInAgainAsItWas() {
    var enrollment = rejected();

    assertRefused(
        "nothing-new", "handed in before", () -> story.handInWhatIsThere(enrollment, "REQ-INF"));

    story.handIn(enrollment, "REQ-INF");
    assertThat(state(enrollment, INFRASTRUCTURE)).isEqualTo(RequirementState.UNDER_REVIEW);
  }

  @Test
  void minor1TheSameContentOnceMoreIsNothingNew() throws IOException {
    var enrollment = rejected();
    var judged = file(enrollment, INFRASTRUCTURE);
    try (var content =
        SignedIn.as(story.partner(enrollment), () -> files.content(enrollment.id(), judged))) {
      receive(enrollment, content.bytes().readAllBytes());
    }

    assertRefused(
        "nothing-new", "handed in before", () -> story.handInWhatIsThere(enrollment, "REQ-INF"));
  }

  @Test
  void minor1WhatIsStatedOtherwiseCounts() {
    var enrollment = rejected();
    declare(enrollment, true);
    story.handInWhatIsThere(enrollment, "REQ-INF");

    assertThat(state(enrollment, INFRASTRUCTURE)).isEqualTo(RequirementState.UNDER_REVIEW);
  }

  @Test
  void minor1WhatIsStatedOnceMoreDoesNotCount() {
    var enrollment = story.opened();
    declare(enrollment, false);
    rejected(enrollment);

    declare(enrollment, false);
    assertRefused(
        "nothing-new", "handed in before", () -> story.handInWhatIsThere(enrollment, "REQ-INF"));
  }

  @Test
  void minor1AFileThatWasJudgedStaysAndOneThatIsNewCanBeTakenBack() {
    var enrollment = rejected();
    var judged = file(enrollment, INFRASTRUCTURE);

    assertRefused("handed-in", "The office has seen this file", () -> withdraw(enrollment, judged));
    story.provide(enrollment, "REQ-INF");
    withdraw(enrollment, file(enrollment, INFRASTRUCTURE));
    assertRefused(
        "nothing-new", "handed in before", () -> story.handInWhatIsThere(enrollment, "REQ-INF"));
  }

  @Test
  void minor2AnEmptyAnswerIsNoAnswer() {
    var enrollment = asked();

    assertRefused("answer-empty", "in words why", () -> answer(enrollment, " "));
    assertThat(state(enrollment, PLAN)).isEqualTo(RequirementState.INFORMATION_REQUESTED);
    story.provide(enrollment, "REQ-SUP2");
    answer(enrollment, "");
    assertThat(state(enrollment, PLAN)).isEqualTo(RequirementState.UNDER_REVIEW);
  }

  @Test
  void minor2AnAnswerInWordsIsEnough() {
    var enrollment = asked();

    answer(enrollment, "The provider sends it tomorrow.");
    assertThat(state(enrollment, PLAN)).isEqualTo(RequirementState.UNDER_REVIEW);
  }

  @Test
  void minor2WhatWasHandedInBeforeStaysWhileMoreIsAsked() {
    var enrollment = asked();

    assertRefused(
        "handed-in",
        "The office has seen this file",
        () -> withdraw(enrollment, file(enrollment, PLAN)));
  }

  @Test
  void minor3ARefusalSaysWhatIsTrue() {
    var enrollment = story.opened();
    assertRefused(
        "read-from-records",
        "reads this from its records",
        () -> story.provide(enrollment, "REQ-PERF"));
    assertRefused(
        "read-from-records",
        "reads this from its records",
        () -> story.provide(enrollment, "REQ-AGR"));

    story.handIn(enrollment);
    assertRefused(
        "with-the-office",
        "is with the office",
        () -> withdraw(enrollment, file(enrollment, PLAN)));
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    assertRefused(
        "already-verified", "has been verified", () -> story.provide(enrollment, "REQ-SUP2"));

    story.chooseResellerPath(enrollment);
    assertRefused(
        "case-closed",
        "on its way to indirect reseller",
        () -> story.provide(enrollment, "REQ-INF"));
  }

  private Enrollment rejected() {
    return rejected(story.opened());
  }

  private Enrollment rejected(Enrollment enrollment) {
    handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    clock.advance(Duration.ofHours(1));
    return enrollment;
  }

  private Enrollment asked() {
    var enrollment = story.opened();
    handIn(enrollment);
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    clock.advance(Duration.ofHours(1));
    return enrollment;
  }

  private void handIn(Enrollment enrollment) {
    story.provide(enrollment);
    clock.advance(Duration.ofHours(1));
    story.handInWhatIsThere(enrollment);
    clock.advance(Duration.ofHours(1));
  }

  private void declare(Enrollment enrollment, boolean provisioning) {
    SignedIn.as(
        story.partner(enrollment),
        () ->
            handingIn.declare(
                enrollment.id(),
                INFRASTRUCTURE,
                Map.of("billingCapability", true, "provisioningCapability", provisioning)));
  }

  private void receive(Enrollment enrollment, byte[] content) {
    SignedIn.as(
        story.partner(enrollment),
        () ->
            intake.receive(
                enrollment.id(),
                INFRASTRUCTURE,
                "again.png",
                "image/png",
                new ByteArrayInputStream(content),
                null,
                null));
  }

  private UUID file(Enrollment enrollment, RequirementId requirement) {
    return SignedIn.as(
        story.partner(enrollment),
        () -> files.byRequirement(enrollment.id()).get(requirement).get(0).id());
  }

  private void withdraw(Enrollment enrollment, UUID file) {
    SignedIn.as(story.partner(enrollment), () -> withdrawal.withdraw(enrollment.id(), file));
  }

  private void answer(Enrollment enrollment, String words) {
    var request = story.openRequest(enrollment).id();
    SignedIn.as(story.partner(enrollment), () -> requests.answer(enrollment.id(), request, words));
  }

  private RequirementState state(Enrollment enrollment, RequirementId requirement) {
    return enrollments.requirement(enrollment.id(), requirement).state();
  }

  private static void assertRefused(String type, String says, ThrowingCallable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act)
        .withMessageContaining(says)
        .satisfies(refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
