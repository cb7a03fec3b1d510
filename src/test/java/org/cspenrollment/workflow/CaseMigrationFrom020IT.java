package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.LateSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that began by the models of release 0.2.0, at every place where one can wait, go on by the
 * present models and reach their end. Each place is a story of a case that is interrupted after
 * some of its acts: then the present models come, and the rest of the acts follow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseMigrationFrom020IT extends CasesOfAnEarlierRelease {

  private static final String RELEASE = "0.2.0";

  /** No case waits in it: its steps are work in the background. */
  private static final String LAUNCH = "enrollment-launch.bpmn";

  @Autowired private TransitionStory way;
  @Autowired private JdbcClient database;
  @Autowired private EnrollmentWorkflow workflow;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EnrollmentPolicy policy;
  @Autowired private LateSteps late;
  @Autowired private TransactionTemplate transaction;

  CaseMigrationFrom020IT() {
    super(RELEASE);
  }

  /** What is done in a case from its opening to its end, and the state it has then. */
  private record Told(
      Supplier<Enrollment> opening, List<Consumer<Enrollment>> acts, EnrollmentState end) {

    Arguments interruptedAt(String place, int acts) {
      return arguments(place, this, acts);
    }
  }

  Stream<Arguments> waitStates() {
    return Stream.of(verification(), decision(), ladder(), exit(), reseller())
        .flatMap(stream -> stream);
  }

  private Stream<Arguments> verification() {
    var waived =
        new Told(
            story::opened,
            List.of(
                one -> story.handIn(one),
                one -> story.met(one, TaskKind.VERIFY_SUPPORT_PACKAGE),
                one -> story.met(one, TaskKind.VERIFY_SERVICE_EVIDENCE),
                one -> story.waive(one, TaskKind.VERIFY_INFRASTRUCTURE),
                one -> story.agree(MANAGER, one, TaskKind.CONFIRM_WAIVER)),
            EnrollmentState.APPROVED);
    var asked =
        new Told(
            story::opened,
            List.of(
                one -> story.handIn(one),
                one -> story.moreInformation(one, TaskKind.VERIFY_SUPPORT_PACKAGE),
                story::answer,
                story::everythingMet),
            EnrollmentState.APPROVED);
    var knownToTheOffice =
        new Told(
            this::knownToTheOffice,
            List.of(this::foundInPartnerCenter, one -> story.handIn(one), story::everythingMet),
            EnrollmentState.APPROVED);
    return Stream.of(
        waived.interruptedAt("requirement-verification/userTask_provideEvidence", 0),
        waived.interruptedAt("requirement-verification/userTask_verifySupportPackage", 1),
        waived.interruptedAt("requirement-verification/userTask_verifyServiceEvidence", 2),
        waived.interruptedAt("requirement-verification/userTask_verifyInfrastructure", 3),
        waived.interruptedAt("requirement-verification/userTask_confirmWaiver", 4),
        asked.interruptedAt("requirement-verification/userTask_answerInformationRequest", 2),
        knownToTheOffice.interruptedAt("requirement-verification/userTask_verifyRequirement", 0));
  }

  private Stream<Arguments> decision() {
    var doubted =
        new Told(
            this::infrastructureNotMet,
            List.of(
                one -> story.disagree(LEAD, one, TaskKind.CONFIRM_NOT_MET),
                one -> story.decide(MANAGER, one, "RENEW")),
            EnrollmentState.APPROVED);
    var late =
        new Told(
            story::opened,
            List.of(
                one -> story.handIn(one),
                story::theOfficeIsLate,
                one -> story.decide(MANAGER, one, "RENEW")),
            EnrollmentState.APPROVED);
    var appealed =
        new Told(
            this::infrastructureNotMet,
            List.of(
                one -> story.agree(LEAD, one, TaskKind.CONFIRM_NOT_MET),
                story::basisDatePasses,
                one -> story.agree(MANAGER, one, TaskKind.CONFIRM_DEMOTION),
                story::appeal,
                one -> story.decideAppeal(OTHER_LEAD, one, "OVERTURNED")),
            EnrollmentState.APPROVED);
    return Stream.of(
        doubted.interruptedAt("requirement-verification/userTask_confirmNotMet", 0),
        doubted.interruptedAt("outcome-decision/userTask_decideException", 1),
        late.interruptedAt("late-office/userTask_decideException", 2),
        appealed.interruptedAt("outcome-decision/userTask_confirmDemotion", 2),
        appealed.interruptedAt("annual-enrollment/userTask_decideAppeal", 4));
  }

  private Stream<Arguments> ladder() {
    var cycle =
        new Told(
            story::notRenewed,
            List.of(
                one -> story.itBecomes(one, "2019-03-01T00:00:00Z"),
                one -> story.disagree(OTHER_MANAGER, one, TaskKind.CONFIRM_DEMOTION),
                one -> story.itBecomes(one, "2019-03-08T00:00:00Z"),
                one -> story.agree(MANAGER, one, TaskKind.CONFIRM_DEMOTION),
                one -> story.itBecomes(one, "2020-01-20T00:00:00Z"),
                this::theNextCaseOpens),
            EnrollmentState.SUCCEEDED);
    return Stream.of(
        cycle.interruptedAt("consequence-ladder/event_stepDue", 0),
        cycle.interruptedAt("consequence-ladder/userTask_confirmDemotion", 1),
        cycle.interruptedAt("consequence-ladder/event_askedAgain", 2),
        cycle.interruptedAt("consequence-ladder/event_nextBasisDate", 4));
  }

  private void theNextCaseOpens(Enrollment enrollment) {
    var next = Map.of(enrollment.tenantId(), enrollment.basisDate().plusYears(1));
    transaction.executeWithoutResult(status -> opening.openDue(next, policy.currentTables()));
  }

  private Stream<Arguments> exit() {
    return Stream.of(
        new Told(
                story::opened,
                List.of(story::leave, one -> story.itBecomes(one, "2018-10-17T00:00:00Z")),
                EnrollmentState.EXITED)
            .interruptedAt("way-out/event_noticeOver", 1));
  }

  private Stream<Arguments> reseller() {
    var moved =
        new Told(
            this::electedWhileActive,
            List.of(
                one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_RESTRICTION),
                way::enrolls,
                one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_ENROLLMENT),
                way::acceptsAgreement,
                one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_AGREEMENT),
                way::linksProvider,
                one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_PROVIDER),
                one -> way.answers(one, TaskKind.RESELLER_FOLLOW_CUSTOMERS, true, "It has none.")),
            EnrollmentState.TRANSITION_COMPLETE);
    return Stream.of(
        moved.interruptedAt("reseller-transition/userTask_resellerConfirmRestriction", 0),
        moved.interruptedAt("reseller-transition/event_resellerEnrollmentReported", 1),
        moved.interruptedAt("reseller-transition/userTask_resellerConfirmEnrollment", 2),
        moved.interruptedAt("reseller-transition/event_agreementAccepted", 3),
        moved.interruptedAt("reseller-transition/userTask_resellerConfirmAgreement", 4),
        moved.interruptedAt("reseller-transition/event_providerLinked", 5),
        moved.interruptedAt("reseller-transition/userTask_resellerConfirmProvider", 6),
        moved.interruptedAt("reseller-transition/userTask_resellerFollowCustomers", 7));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waitStates")
  void aCaseGoesOnWhereItWaitedAndReachesItsEnd(String place, Told told, int acts)
      throws IOException {
    var enrollment = told.opening().get();
    told.acts().subList(0, acts).forEach(act -> act.accept(enrollment));
    var before = places(enrollment);
    assertThat(before).contains(place);

    presentModels();
    var report = migration.run(false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.resumed()).isZero();
    assertThat(places(enrollment)).isEqualTo(withTheClock(before));
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
    told.acts().subList(acts, told.acts().size()).forEach(act -> act.accept(enrollment));
    assertThat(story.of(enrollment).state()).isEqualTo(told.end());
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  /** By the models after 0.2.0, which had a clock and late steps already. */
  Stream<Arguments> movesAfterTheRelease() {
    return Stream.concat(
        reseller(),
        Stream.of(
            new Told(
                    this::electedWhileActive,
                    List.of(
                        one -> way.confirms(one, TaskKind.RESELLER_CONFIRM_RESTRICTION),
                        this::itsStepsAreLate,
                        way::seesToTheLateStep,
                        way::ends),
                    EnrollmentState.TRANSITION_COMPLETE)
                .interruptedAt("way-out/userTask_resellerFollowLateStep", 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("movesAfterTheRelease")
  void aMoveThatBeganAfterTheReleaseGoesOnWhereItWaited(String place, Told told, int acts)
      throws IOException {
    modelsOf("after-0.2.0");
    var enrollment = told.opening().get();
    told.acts().subList(0, acts).forEach(act -> act.accept(enrollment));
    var before = places(enrollment);
    assertThat(before).contains(place);

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(places(enrollment)).isEqualTo(before);
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
    assertThat(open(enrollment).map(Task::getName)).noneMatch(name -> name.startsWith("Reseller"));
    assertThat(open(enrollment).map(Task::getDescription))
        .allMatch((enrollment.id() + " · " + enrollment.partner())::equals);
    told.acts().subList(acts, told.acts().size()).forEach(act -> act.accept(enrollment));
    assertThat(story.of(enrollment).state()).isEqualTo(told.end());
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  private void itsStepsAreLate(Enrollment enrollment) {
    story.itBecomes(enrollment, "2026-02-20T00:00:00Z");
    late.ask(enrollment.id());
  }

  private Stream<Task> open(Enrollment enrollment) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream();
  }

  @Test
  void m9ACaseThatAskedAManagerThoughTheTableSaidToWaitWaits() throws IOException {
    var enrollment = waitsForItsMembership();
    assertThat(places(enrollment)).contains("outcome-decision/userTask_decideException");

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(places(enrollment))
        .containsExactlyInAnyOrder(
            "annual-enrollment/callActivity_decideOutcome",
            "outcome-decision/event_decisionDayOver");
    assertThat(everythingRunsByTheLatestModels(enrollment)).isTrue();
    portfolio.knows(enrollment.tenantId(), "membership_active = true");
    story.basisDatePasses(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9AManagerWhoWasAskedTwiceIsAskedOnce() throws IOException {
    var enrollment = waitsForItsMembership();
    clock.set(enrollment.basis().ends().plusSeconds(60));
    transaction.executeWithoutResult(status -> workflow.officeIsLate(enrollment.id()));
    assertThat(places(enrollment))
        .contains(
            "outcome-decision/userTask_decideException", "late-office/userTask_decideException");

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(places(enrollment))
        .containsExactlyInAnyOrder(
            "annual-enrollment/callActivity_decideOutcome",
            "outcome-decision/userTask_decideException");
    assertThat(story.of(enrollment).decision().isRecommended(OutcomeDecision.HOLD)).isTrue();
    story.decide(MANAGER, enrollment, "RENEW");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9ATaskThatWasLeftBehindByARenewalIsTakenAway() throws IOException {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    transaction.executeWithoutResult(status -> workflow.officeIsLate(enrollment.id()));
    assertThat(places(enrollment)).containsExactly("late-office/userTask_decideException");

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  /** Everything a person verifies is met; its membership was known and is unknown now. */
  private Enrollment waitsForItsMembership() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 1, 20));
    portfolio.knows(
        tenant, "membership_active = true, signer_authority = true, first_level_support = true");
    clock.set(Instant.parse("2018-11-05T09:00:00Z"));
    var enrollment = story.opened(tenant);
    portfolio.knows(tenant, "membership_active = null");
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    return enrollment;
  }

  /** GB-60319 chose to move under 0.2.0, had no day for anything and kept its status for ever. */
  @Test
  void m1AMoveOfTheReleaseGetsItsDaysAndItsClock() throws IOException {
    var enrollment = electedWhileActive();
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    database
        .sql(
            "update transition_step set period = null, confirm_working_days = null, dated = null,"
                + " due = null where case_number = ?")
        .param(enrollment.id().value())
        .update();
    assertThat(way.step(enrollment, TransitionStep.ENROLLMENT).due()).isNull();

    presentModels();
    assertThat(migration.run(false).failures()).isEmpty();

    assertThat(way.step(enrollment, TransitionStep.PROFILE).due()).isEqualTo("2026-01-12");
    assertThat(way.step(enrollment, TransitionStep.ENROLLMENT).due()).isEqualTo("2026-01-19");
    story.itBecomes(enrollment, "2026-04-30T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("SUSPENDED");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.TRANSITION_ELECTED);
  }

  @Test
  void everyPlaceOfTheReleaseIsTried() throws IOException {
    var places = new TreeSet<String>();
    try (var models = Files.list(Path.of("src/test/resources/releases", RELEASE))) {
      for (var file : models.filter(file -> !file.endsWith(LAUNCH)).toList()) {
        var model = ModelRules.read(Files.readString(file));
        Stream.of(UserTask.class, IntermediateCatchEvent.class)
            .flatMap(type -> model.getModelElementsByType(type).stream())
            .map(node -> file.getFileName().toString().replace(".bpmn", "/") + node.getId())
            .forEach(places::add);
      }
    }

    assertThat(waitStates().map(place -> (String) place.get()[0]))
        .containsExactlyInAnyOrderElementsOf(places);
  }

  /** A partner that moves has the clock of the present models beside it. */
  private static Set<String> withTheClock(Set<String> before) {
    var after = new TreeSet<>(before);
    if (before.contains("way-out/callActivity_moveToReseller")) {
      after.add("way-out/callActivity_takeStepsMeanwhile");
      after.add("consequence-ladder/event_stepDue");
    }
    return after;
  }

  /** Where a case has a token, as {@code process/activity}. */
  private Set<String> places(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .flatMap(
            process ->
                runtime.getActiveActivityIds(process.getId()).stream()
                    .map(
                        activity ->
                            process.getProcessDefinitionId().split(":", -1)[0] + "/" + activity))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One of its requirements is a fact that only the office can look up: its membership. */
  private Enrollment knownToTheOffice() {
    clock.set(Instant.parse("2018-10-01T09:00:00Z"));
    var tenant = portfolio.enrolled(LocalDate.of(2017, 12, 27));
    portfolio.knows(tenant, "signer_authority = true, first_level_support = true");
    return story.opened(tenant);
  }

  private void foundInPartnerCenter(Enrollment enrollment) {
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_REQUIREMENT),
        CaseStory.verdict("MET", null, null, Map.of("value", true)));
  }

  private Enrollment infrastructureNotMet() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    return enrollment;
  }

  /** In the fourth edition, in which an active tenant is restricted before it moves. */
  private Enrollment electedWhileActive() {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var tenant = portfolio.enrolled(LocalDate.of(2017, 3, 12));
    portfolio.knows(
        tenant,
        "direct_agreement = true, maicpp_organisation = true, verification = 'AUTHORIZED',"
            + " designations = 1, assessment_result = 'PASS', assessment_on = '2025-11-10',"
            + " security_mfa = true, security_contact = true, security_average_alert_hours = 20");
    var enrollment = story.opened(tenant, LocalDate.of(2026, 3, 31));
    story.chooseResellerPath(enrollment);
    return story.of(enrollment);
  }
}
