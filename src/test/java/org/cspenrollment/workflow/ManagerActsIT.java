package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.management.Holding;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a manager does to a running case, over HTTP, on the real engine. */
@CaseTest
class ManagerActsIT {

  private static final String REASON = "canary: a flood in the data centre of the partner";

  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private CaseStory story;
  @Autowired private TestClock clock;
  @Autowired private Enrollments enrollments;
  @Autowired private InformationRequests requests;
  @Autowired private Holding holding;
  @Autowired private ClosingEnrollments closing;
  @Autowired private ManagementService jobs;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private StaffDirectory staff;
  @Autowired private JdbcClient database;

  @BeforeEach
  void theOfficeIsKnown() {
    clock.set(TestClock.START);
    staff.mirror(new Username("reviewer1"), "reviewer1", Set.of(Role.REVIEWER), true);
    staff.mirror(new Username("reviewer2"), "reviewer2", Set.of(Role.REVIEWER), true);
    staff.mirror(new Username("lead1"), "lead1", Set.of(Role.LEAD_REVIEWER), true);
    staff.mirror(new Username("manager1"), "manager1", Set.of(Role.MANAGER), true);
    staff.mirror(new Username("manager2"), "manager2", Set.of(Role.MANAGER), true);
  }

  @Test
  void aMovedDecisionMovesTheTimersAndNotTheBasisDate() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);

    act(enrollment, "deadline", deadline("DECISION", "2018-11-05"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(enrollment.id().value()))
        .andExpect(jsonPath("$.basisDate").value("2018-10-15"))
        .andExpect(jsonPath("$.decisionDue").value("2018-11-05"))
        .andExpect(jsonPath("$.evidenceDue").value(enrollment.evidenceDue().toString()));

    assertThat(timers(enrollment))
        .hasSize(3)
        .allSatisfy(
            timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo("2018-11-06T00:00:00Z"));
    clock.set(Instant.parse("2018-10-16T00:01:00Z"));
    assertThat(fireWhatIsDue(enrollment)).isZero();
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.INFO_REQUESTED);
    clock.set(Instant.parse("2018-11-06T00:00:00Z"));
    assertThat(fireWhatIsDue(enrollment)).isEqualTo(3);
    assertThat(enrollments.requirements(enrollment.id()))
        .filteredOn(one -> one.state() == RequirementState.MISSED)
        .hasSize(3);
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();
  }

  @Test
  void anAnswerThatIsDueLaterThanTheMovedDecisionKeepsItsDay() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "deadline", deadline("DECISION", "2018-11-05")).andExpect(status().isOk());
    clock.set(Instant.parse("2018-10-30T00:00:00Z"));
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    assertThat(story.openRequest(enrollment).due()).isEqualTo("2018-11-13");

    act(enrollment, "deadline", deadline("DECISION", "2018-11-01")).andExpect(status().isOk());

    assertThat(timers(enrollment))
        .extracting(timer -> timer.getDuedate().toInstant().toString())
        .containsExactlyInAnyOrder(
            "2018-11-14T00:00:00Z", "2018-11-02T00:00:00Z", "2018-11-02T00:00:00Z");
  }

  @Test
  void aTimerThatFiresAtTheOldMomentTakesNothingFromThePartner() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "deadline", deadline("DECISION", "2018-11-05")).andExpect(status().isOk());
    clock.set(Instant.parse("2018-10-16T00:01:00Z"));

    for (var timer : timers(enrollment)) {
      assertThatThrownBy(() -> jobs.executeJob(timer.getId())).isInstanceOf(RuntimeException.class);
    }

    assertThat(state(enrollment)).isEqualTo(EnrollmentState.NOTIFIED);
    assertThat(timers(enrollment)).hasSize(3);
  }

  @Test
  void aMovedEvidenceDateMovesTheDueDateOfWhatThePartnerHasToProvide() throws Exception {
    var enrollment = story.opened();

    act(enrollment, "deadline", deadline("EVIDENCE", "2018-10-01"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.evidenceDue").value("2018-10-01"))
        .andExpect(jsonPath("$.decisionDue").value("2018-10-15"))
        .andExpect(jsonPath("$.nextAction.due").value("2018-10-01"));

    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(enrollment.id().value())
                .taskDefinitionKey("userTask_provideEvidence")
                .list())
        .hasSize(3)
        .allSatisfy(
            task -> assertThat(task.getDueDate().toInstant()).isEqualTo("2018-10-02T00:00:00Z"));
    assertThat(timers(enrollment))
        .allSatisfy(
            timer ->
                assertThat(timer.getDuedate().toInstant()).isEqualTo(enrollment.basis().ends()));
  }

  @ParameterizedTest
  @CsvSource({
    "DECISION, 2018-10-14, 422, invalid-field",
    "DECISION, 2018-09-16, 422, invalid-field",
    "EVIDENCE, 2018-09-16, 422, invalid-field",
    "EVIDENCE, 2018-10-16, 422, invalid-field",
    "BASIS, 2018-10-16, 400, invalid-value",
    "DECISION, tomorrow, 400, invalid-value"
  })
  void aDayThatMakesNoSenseIsRefused(String which, String day, int status, String type)
      throws Exception {
    var enrollment = story.opened();

    var answer = act(enrollment, "deadline", deadline(which, day));

    answer.andExpect(status().is(status));
    if (status == 422) {
      answer.andExpect(jsonPath("$.type").value("/problems/" + type));
    }
    assertThat(story.of(enrollment)).isEqualTo(enrollment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadline     | {'which':'DECISION','date':'2018-11-05'} | 422",
        "deadline     | {'which':'DECISION','date':'2018-11-05','reason':' '} | 422",
        "deadline     | {'which':'DECISION','reason':'x'} | 400",
        "deadline     | {'date':'2018-11-05','reason':'x'} | 400",
        "deadline     | {'which':'DECISION','date':'2018-11-05','reason':'x','state':'APPROVED'} |"
            + " 400",
        "hold         | {} | 422",
        "hold         | {'reason':'x','until':'2018-09-16'} | 422",
        "hold         | {'reason':'x','release':true} | 409",
        "hold         | {'reason':'x','release':true,'until':'2018-10-01'} | 422",
        "cancellation | {'reason':''} | 422",
        "cancellation | {'reason':'x','refund':true} | 400",
        "reassignment | {'taskId':'nothing','to':'reviewer1','reason':'x'} | 404",
        "reassignment | {'to':'reviewer1','reason':'x'} | 422",
        "reassignment | {'from':'reviewer1','to':'reviewer2','reason':'x'} | 409",
        "reassignment | {'from':'reviewer1','to':'reviewer2'} | 422"
      })
  void everyActNeedsAReasonAndOnlyWhatItKnows(String route, String body, int status)
      throws Exception {
    var enrollment = story.opened();

    act(enrollment, route, body.replace('\'', '"'))
        .andExpect(status().is(status))
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.startsWith("/problems/")));

    assertThat(story.of(enrollment)).isEqualTo(enrollment);
  }

  @Test
  void aDecidedCaseHasNothingToMoveToHoldOrToCancel() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);

    act(enrollment, "deadline", deadline("DECISION", "2018-11-05"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/case-closed"));
    act(enrollment, "hold", reason()).andExpect(status().isConflict());
    act(enrollment, "cancellation", reason()).andExpect(status().isConflict());
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void movesAreOnRecordAndToldToThePartnerWithTheirReason() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "deadline", deadline("DECISION", "2018-11-05")).andExpect(status().isOk());
    act(enrollment, "deadline", deadline("DECISION", "2018-11-05")).andExpect(status().isOk());

    http.perform(get(path(enrollment) + "/audit").with(as(MANAGER)))
        .andExpect(jsonPath("$.items[0].action").value("DEADLINE_MOVED"))
        .andExpect(jsonPath("$.items[0].actor").value("manager1"))
        .andExpect(jsonPath("$.items[1].action").value("CASE_OPENED"));
    http.perform(get(path(enrollment) + "/audit").with(as(story.partner(enrollment))))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.items[0].what").value("DEADLINE_MOVED"))
        .andExpect(jsonPath("$.items[0].who").value("OFFICE"))
        .andExpect(jsonPath("$.items[0].details.from").value("2018-10-15"))
        .andExpect(jsonPath("$.items[0].details.to").value("2018-11-05"))
        .andExpect(jsonPath("$.items[0].details.reason").value(REASON))
        .andExpect(jsonPath("$.items[1].what").value("CASE_OPENED"));
  }

  @Test
  void thePartnersPartOfTheRecordNamesNobodyOfTheOfficeAndComesInPages() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    act(enrollment, "reassignment", assign(task.id(), "reviewer1")).andExpect(status().is(204));
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    act(enrollment, "hold", reason()).andExpect(status().isOk());

    var whole = partnersPart(enrollment, 0, 200);
    assertThat(whole.toString())
        .contains("CASE_HELD")
        .doesNotContain("reviewer1", "lead1", "manager1");
    assertThat(whole.at("/items/0/what").asText()).isEqualTo("CASE_HELD");
    assertThat(partnersPart(enrollment, 1, 3).at("/items/0")).isEqualTo(whole.at("/items/3"));
    assertThat(partnersPart(enrollment, 1, 3).at("/total")).isEqualTo(whole.at("/total"));
  }

  @Test
  void aTaskIsGivenToAnotherMemberOfItsGroupAndBackToIt() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    act(enrollment, "reassignment", assign(task.id(), "reviewer2")).andExpect(status().is(204));
    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee().value())
        .isEqualTo("reviewer2");
    act(
            enrollment,
            "reassignment",
            "{\"from\":\"reviewer2\",\"to\":\"reviewer1\",\"reason\":\"leave\"}")
        .andExpect(status().is(204));
    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee().value())
        .isEqualTo("reviewer1");
    act(enrollment, "reassignment", "{\"from\":\"reviewer1\",\"to\":null,\"reason\":\"leave\"}")
        .andExpect(status().is(204));
    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee()).isNull();
    assertThat(recorded(enrollment, "TASK_REASSIGNED")).isEqualTo(3);
  }

  @Test
  void whoMayNotDoATaskIsNotGivenItEither() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.infrastructureNotMet(enrollment);
    var confirm = story.task(enrollment, TaskKind.CONFIRM_NOT_MET);
    staff.mirror(
        new Username("reviewer1"), "reviewer1", Set.of(Role.REVIEWER, Role.LEAD_REVIEWER), true);

    act(enrollment, "reassignment", assign(confirm.id(), "reviewer1"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("/problems/four-eyes"));
    act(enrollment, "reassignment", assign(confirm.id(), "reviewer2"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("/problems/not-allowed"));
    act(enrollment, "reassignment", assign(confirm.id(), "nobody-at-all"))
        .andExpect(status().isUnprocessableEntity());
    act(story.opened(), "reassignment", assign(confirm.id(), "lead1"))
        .andExpect(status().isNotFound());
    assertThat(story.task(enrollment, TaskKind.CONFIRM_NOT_MET).assignee()).isNull();
    assertThat(recorded(enrollment, "TASK_REASSIGNED")).isZero();
  }

  @Test
  void whileACaseIsHeldNoTimeRunsOutAndNothingIsDecidedAgainstThePartner() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "hold", "{\"reason\":\"an audit\",\"until\":\"2081-11-30\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("until"))
        .andExpect(
            jsonPath("$.errors[0].message").value("must lie between 2018-09-17 and 2019-09-18"));
    act(enrollment, "hold", "{\"reason\":\"an audit\",\"until\":\"2018-11-30\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("ON_HOLD"))
        .andExpect(jsonPath("$.partnerStatus").value("ACTIVE"))
        .andExpect(jsonPath("$.nextAction.who").value("OFFICE"))
        .andExpect(jsonPath("$.nextAction.due").value("2018-11-30"));
    act(enrollment, "hold", reason()).andExpect(status().isConflict());

    clock.set(enrollment.basis().ends());
    assertThat(fireWhatIsDue(enrollment)).isZero();
    story.handIn(enrollment, "REQ-INF");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.ON_HOLD);
    story.moreInformation(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    clock.set(Instant.parse("2018-11-29T00:00:00Z"));
    assertThat(fireWhatIsDue(enrollment)).isZero();
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.ON_HOLD);

    act(enrollment, "hold", "{\"reason\":\"done\",\"release\":true}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("INFO_REQUESTED"));
    assertThat(fireWhatIsDue(enrollment)).isEqualTo(3);
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();
    act(enrollment, "hold", "{\"reason\":\"done\",\"release\":true}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/not-on-hold"));
  }

  @Test
  void aDemotionIsNotConfirmedWhileTheCaseIsHeld() throws Exception {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    act(enrollment, "hold", reason()).andExpect(status().isOk());

    assertThatThrownBy(() -> story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo("on-hold"));

    assertThat(state(enrollment)).isEqualTo(EnrollmentState.ON_HOLD);
    act(enrollment, "hold", "{\"reason\":\"done\",\"release\":true}")
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"));
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.NOT_RENEWED);
  }

  @Test
  void aMovedDecisionMovesTheStepsOfTheLadder() throws Exception {
    var enrollment = story.notRenewed();
    assertThat(timers(enrollment))
        .singleElement()
        .satisfies(
            timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo("2019-03-01T00:00:00Z"));

    act(enrollment, "deadline", deadline("EVIDENCE", "2019-02-01")).andExpect(status().is(409));
    act(enrollment, "deadline", deadline("DECISION", "2019-04-10"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("NOT_RENEWED"))
        .andExpect(jsonPath("$.nextAction.what").value("APPEAL_OR_CURE"))
        .andExpect(jsonPath("$.ladder[0].fallsDue").value("2019-04-10"));

    story.itBecomes(enrollment, "2019-04-09T23:59:00Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    story.itBecomes(enrollment, "2019-04-10T00:00:00Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();
  }

  @Test
  void whileACaseIsHeldTheLadderWaits() throws Exception {
    var enrollment = story.notRenewed();
    act(enrollment, "hold", reason()).andExpect(jsonPath("$.state").value("ON_HOLD"));

    story.itBecomes(enrollment, "2019-03-02T00:00:00Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    act(enrollment, "hold", "{\"reason\":\"done\",\"release\":true}")
        .andExpect(jsonPath("$.state").value("NOT_RENEWED"));
    story.itBecomes(enrollment, "2019-03-02T00:00:00Z");
    act(enrollment, "hold", reason()).andExpect(status().isOk());

    assertThatThrownBy(() -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo("on-hold"));
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("ACTIVE");
  }

  @Test
  void aCancelledCaseLeavesTheLadderAndThePartnerAsItIs() throws Exception {
    var enrollment = story.restricted();

    act(enrollment, "cancellation", reason())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.partnerStatus").value("RESTRICTED"));

    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(story.of(enrollment).standing().nextStep()).isEmpty();
  }

  @Test
  void theOfficeHasItsWorkingDaysForWhatWasHandedIn() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);

    var due = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).due();
    http.perform(get(path(enrollment)).with(as(MANAGER)))
        .andExpect(jsonPath("$.nextAction.who").value("OFFICE"))
        .andExpect(
            jsonPath("$.nextAction.due")
                .value(
                    LocalDate.ofInstant(due.minusSeconds(1), java.time.ZoneOffset.UTC).toString()));
  }

  @Test
  void aHoldEndsByItselfAfterItsLastDayAndLeavesTheCaseAsItWas() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "hold", "{\"reason\":\"an audit\",\"until\":\"2018-09-20\"}")
        .andExpect(status().isOk());

    clock.set(Instant.parse("2018-09-20T23:59:00Z"));
    holding.pastTheirHold().forEach(holding::releaseDue);
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.ON_HOLD);
    clock.set(Instant.parse("2018-09-21T00:00:00Z"));
    holding.pastTheirHold().forEach(holding::releaseDue);

    assertThat(story.of(enrollment)).isEqualTo(enrollment);
    assertThat(timers(enrollment))
        .allSatisfy(
            timer ->
                assertThat(timer.getDuedate().toInstant()).isEqualTo(enrollment.basis().ends()));
  }

  @Test
  void aRenewalWithNothingAgainstItEndsTheHold() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "hold", reason()).andExpect(status().isOk());
    story.handIn(enrollment);

    story.everythingMet(enrollment);

    assertThat(state(enrollment)).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.of(enrollment).isOnHold()).isFalse();
  }

  @Test
  void aCancelledCaseRunsNoMoreAsksForNothingAndTheEngineDoesNotHoldTheReason() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var request = story.openRequest(enrollment);

    act(enrollment, "cancellation", reason())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("CANCELLED"))
        .andExpect(jsonPath("$.partnerStatus").value("ACTIVE"))
        .andExpect(jsonPath("$.nextAction.who").value("NOBODY"));

    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(timers(enrollment)).isEmpty();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(enrollment.id().value())
                .list())
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.getDeleteReason()).isEqualTo("CASE_CANCELLED"));
    assertThat(requests.of(enrollment.id())).noneMatch(InformationRequest::isOpen);
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    story.partner(enrollment),
                    () -> requests.answer(enrollment.id(), request.id(), "late")))
        .isInstanceOf(ProblemException.class);
    assertThat(engineTexts()).isNotEmpty().noneMatch(text -> text.contains("canary"));
    act(enrollment, "cancellation", reason()).andExpect(status().isConflict());
    opening(enrollment, enrollment.basisDate())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/case-exists"))
        .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("cancelled")));
  }

  @Test
  void aScheduledCaseIsCancelledAndNotOpenedAnyMore() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    var next = enrollments.require(new CaseNumber(enrollment.tenantId() + "-2019"));

    act(next, "deadline", deadline("DECISION", "2019-11-05")).andExpect(status().isConflict());
    act(next, "cancellation", reason())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("CANCELLED"));
    opening(enrollment, next.basisDate()).andExpect(status().isConflict());
  }

  @Test
  void aWaiverShowsItsEndAndDoesNotCountInTheNextCase() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.waive(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);

    http.perform(get(path(enrollment)).with(as(MANAGER)))
        .andExpect(
            jsonPath("$.requirements[?(@.id == 'REQ-INF')].waivedUntil").value("2019-09-15"));
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    opening(enrollment, LocalDate.of(2019, 10, 15))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/case-live"));
    clock.set(LocalDate.of(2018, 10, 16).atTime(9, 0).toInstant(ZoneOffset.UTC));
    closing.closeDue();
    opening(enrollment, LocalDate.of(2019, 10, 15)).andExpect(status().isCreated());
    http.perform(get("/api/v1/enrollments/" + enrollment.tenantId() + "-2019").with(as(MANAGER)))
        .andExpect(jsonPath("$.requirements[?(@.id == 'REQ-INF')].result").value("PENDING"))
        .andExpect(
            jsonPath("$.requirements[?(@.id == 'REQ-INF' && @.waivedUntil != null)]").isEmpty());
  }

  private ResultActions act(Enrollment enrollment, String route, String body) throws Exception {
    return http.perform(
        post(path(enrollment) + "/" + route)
            .with(as(MANAGER))
            .with(csrf())
            .contentType("application/json")
            .content(body));
  }

  private ResultActions opening(Enrollment enrollment, LocalDate basisDate) throws Exception {
    return http.perform(
        post("/api/v1/enrollments")
            .with(as(MANAGER))
            .with(csrf())
            .contentType("application/json")
            .content(
                "{\"tenantId\":\"%s\",\"basisDate\":\"%s\"}"
                    .formatted(enrollment.tenantId(), basisDate)));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }

  private JsonNode partnersPart(Enrollment enrollment, int page, int size) throws Exception {
    return json.readTree(
        http.perform(
                get(path(enrollment) + "/audit?page=%d&size=%d".formatted(page, size))
                    .with(as(story.partner(enrollment))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private static String path(Enrollment enrollment) {
    return "/api/v1/enrollments/" + enrollment.id();
  }

  private static String deadline(String which, String day) {
    return "{\"which\":\"%s\",\"date\":\"%s\",\"reason\":\"%s\"}".formatted(which, day, REASON);
  }

  private static String reason() {
    return "{\"reason\":\"%s\"}".formatted(REASON);
  }

  private static String assign(String task, String to) {
    return "{\"taskId\":\"%s\",\"to\":\"%s\",\"reason\":\"leave\"}".formatted(task, to);
  }

  private EnrollmentState state(Enrollment enrollment) {
    return story.of(enrollment).state();
  }

  private List<Job> timers(Enrollment enrollment) {
    return story.timers(enrollment);
  }

  /** What the engine would fire now, by the clock of the test. */
  private int fireWhatIsDue(Enrollment enrollment) {
    var due =
        timers(enrollment).stream()
            .filter(timer -> !timer.getDuedate().toInstant().isAfter(clock.instant()))
            .toList();
    due.forEach(timer -> jobs.executeJob(timer.getId()));
    return due.size();
  }

  private long recorded(Enrollment enrollment, String action) {
    return database
        .sql("select count(*) from audit_entry where stream = ? and action = ?")
        .params(enrollment.id().value(), action)
        .query(Long.class)
        .single();
  }

  /** Every text the engine keeps of processes, tasks and variables. */
  private List<String> engineTexts() {
    return database
        .sql(
            """
            select delete_reason_ from act_hi_procinst where delete_reason_ is not null
            union all select delete_reason_ from act_hi_taskinst where delete_reason_ is not null
            union all select text_ from act_hi_varinst where text_ is not null
            union all select message_ from act_hi_comment where message_ is not null
            union all select new_value_ from act_hi_op_log where new_value_ is not null
            """)
        .query(String.class)
        .list();
  }
}
