package org.cspenrollment.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.TaskDrafts;
import org.cspenrollment.workflow.CaseStory;
import org.cspenrollment.workflow.CasesOfAnEarlierRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Cases that began by the models of release 0.1.0, at every place where one can wait, go on by the
 * present models and reach their end.
 */
class CaseMigrationIT extends CasesOfAnEarlierRelease {

  @Autowired private MockMvc mvc;
  @Autowired private TaskDrafts drafts;

  CaseMigrationIT() {
    super("0.1.0");
  }

  /** A place to wait at, how a case gets there, and how it goes on from there to its end. */
  static Stream<Arguments> waitStates() {
    return Stream.of(
        place(
            "userTask_provideEvidence",
            (story, one) -> {},
            (story, one) -> {
              story.handIn(one);
              story.everythingMet(one);
            }),
        place("userTask_verifySupportPackage", CaseStory::handIn, CaseStory::everythingMet),
        place(
            "userTask_verifyServiceEvidence",
            (story, one) -> {
              story.handIn(one);
              story.met(one, TaskKind.VERIFY_SUPPORT_PACKAGE);
            },
            (story, one) -> {
              story.met(one, TaskKind.VERIFY_SERVICE_EVIDENCE);
              story.met(one, TaskKind.VERIFY_INFRASTRUCTURE);
            }),
        place(
            "userTask_verifyInfrastructure",
            (story, one) -> {
              story.handIn(one);
              story.met(one, TaskKind.VERIFY_SUPPORT_PACKAGE);
              story.met(one, TaskKind.VERIFY_SERVICE_EVIDENCE);
            },
            (story, one) -> story.met(one, TaskKind.VERIFY_INFRASTRUCTURE)),
        place(
            "userTask_confirmNotMet",
            CaseMigrationIT::infrastructureNotMet,
            (story, one) -> {
              story.agree(CaseStory.LEAD, one, TaskKind.CONFIRM_NOT_MET);
              story.handIn(one, "REQ-INF");
              story.met(one, TaskKind.VERIFY_INFRASTRUCTURE);
            }),
        place(
            "userTask_confirmWaiver",
            (story, one) -> {
              story.handIn(one);
              story.met(one, TaskKind.VERIFY_SUPPORT_PACKAGE);
              story.met(one, TaskKind.VERIFY_SERVICE_EVIDENCE);
              story.waive(one, TaskKind.VERIFY_INFRASTRUCTURE);
            },
            (story, one) -> story.agree(CaseStory.MANAGER, one, TaskKind.CONFIRM_WAIVER)),
        place(
            "userTask_answerInformationRequest",
            (story, one) -> {
              story.handIn(one);
              story.moreInformation(one, TaskKind.VERIFY_SUPPORT_PACKAGE);
            },
            (story, one) -> {
              story.answer(one);
              story.everythingMet(one);
            }),
        place(
            "userTask_decideException",
            (story, one) -> {
              infrastructureNotMet(story, one);
              story.disagree(CaseStory.LEAD, one, TaskKind.CONFIRM_NOT_MET);
            },
            (story, one) -> story.decide(CaseStory.MANAGER, one, "RENEW")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waitStates")
  void aCaseGoesOnWhereItWaitedAndIsRenewed(String place, Parked parked) throws IOException {
    var enrollment = story.opened();
    parked.before().accept(story, enrollment);
    assertThat(waitsAt(enrollment)).contains(place);

    presentModels();
    var report = migration.run(false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.processes()).isNotEmpty();
    assertThat(waitsAt(enrollment)).contains(place);
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
    parked.after().accept(story, enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.process(enrollment)).isNull();
  }

  @Test
  void aRequirementOnlyTheOfficeKnowsGoesOn() throws IOException {
    clock.set(Instant.parse("2018-12-21T00:00:00Z"));
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2018, 1, 15)), LocalDate.of(2019, 1, 15));
    assertThat(waitsAt(enrollment)).contains("userTask_verifyRequirement");

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    story.complete(
        CaseStory.REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_REQUIREMENT),
        CaseStory.verdict("MET", null, null, Map.of("value", true)));
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
  }

  @Test
  void aDemotionToConfirmLeadsToTheLadder() throws IOException {
    var enrollment = demotionToConfirm();

    presentModels();
    var report = migration.run(false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.processes().stream().mapToInt(MigrationReport.OneVersion::restarted).sum())
        .isEqualTo(1);
    assertThat(waitsAt(enrollment)).containsExactly("userTask_confirmDemotion");
    story.agree(CaseStory.MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.NOT_RENEWED);
    assertThat(runsAt(enrollment)).contains("event_stepDue");
  }

  @Test
  void aDemotionSomebodyDoubtedIsStillForTheManagerToDecide() throws IOException {
    var enrollment = demotionToConfirm();
    story.disagree(CaseStory.MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    var task = story.task(enrollment, TaskKind.DECIDE_EXCEPTION);
    SignedIn.as(
        CaseStory.OTHER_MANAGER,
        () ->
            drafts.save(
                task.id(), new DecisionEntry(ExceptionDecision.RENEW, "Half a thought").draft()));

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(waitsAt(enrollment)).containsExactly("userTask_decideException");
    var present = story.task(enrollment, TaskKind.DECIDE_EXCEPTION);
    assertThat(SignedIn.as(CaseStory.OTHER_MANAGER, () -> drafts.of(present.id())).givenComment())
        .isEqualTo("Half a thought");
    story.decide(CaseStory.OTHER_MANAGER, enrollment, "RENEW");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aCaseThatHadEndedNotRenewedGetsItsLadder() throws IOException {
    var enrollment = demotionToConfirm();
    story.agree(CaseStory.MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.process(enrollment)).isNull();

    presentModels();
    var report = migration.run(false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.resumed()).isEqualTo(1);
    assertThat(runsAt(enrollment)).contains("event_stepDue");
    assertThat(migration.run(false).resumed()).as("only once").isZero();
  }

  @Test
  void aDryRunTriesEverythingAndChangesNothing() throws IOException {
    var enrollment = demotionToConfirm();
    var before = processes(enrollment);

    presentModels();
    var report = migration.run(true);

    assertThat(report.dryRun()).isTrue();
    assertThat(report.processes().stream().mapToInt(MigrationReport.OneVersion::restarted).sum())
        .isEqualTo(1);
    assertThat(processes(enrollment)).isEqualTo(before);
    assertThat(everythingRunsByTheLatestModels(enrollment)).isFalse();
    migration.run(false);
  }

  @Test
  void overTheApiAManagerTriesItFirstAndSaysWhy() throws Exception {
    var enrollment = story.opened();
    var before = processes(enrollment);
    presentModels();

    assertThat(asked(CaseStory.REVIEWER, "{\"reason\": \"Release 0.2.0\"}")).isEqualTo(403);
    assertThat(asked(CaseStory.MANAGER, "{\"reason\": \" \"}")).isEqualTo(422);
    assertThat(asked(CaseStory.MANAGER, "{\"reason\": \"Release\", \"force\": true}"))
        .isEqualTo(400);
    assertThat(asked(CaseStory.MANAGER, "{\"reason\": \"Release 0.2.0\"}")).isEqualTo(200);
    assertThat(processes(enrollment)).as("without dryRun it only tries").isEqualTo(before);
    assertThat(asked(CaseStory.MANAGER, "{\"reason\": \"Release\", \"dryRun\": false}"))
        .isEqualTo(200);
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
  }

  private int asked(Actor actor, String body) throws Exception {
    return mvc.perform(
            post("/api/v1/migrations")
                .with(authentication(SignedIn.authentication(actor)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private record Parked(
      BiConsumer<CaseStory, Enrollment> before, BiConsumer<CaseStory, Enrollment> after) {}

  private static Arguments place(
      String id,
      BiConsumer<CaseStory, Enrollment> before,
      BiConsumer<CaseStory, Enrollment> after) {
    return arguments(id, new Parked(before, after));
  }

  private static void infrastructureNotMet(CaseStory story, Enrollment enrollment) {
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
  }

  private Enrollment demotionToConfirm() {
    var enrollment = story.opened();
    infrastructureNotMet(story, enrollment);
    story.agree(CaseStory.LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.basisDatePasses(enrollment);
    assertThat(waitsAt(enrollment)).containsExactly("userTask_confirmDemotion");
    return enrollment;
  }

  private List<String> processes(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .map(process -> process.getId() + " " + process.getProcessDefinitionId())
        .sorted()
        .toList();
  }
}
