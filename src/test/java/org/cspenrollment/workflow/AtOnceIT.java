package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people act on one thing at the very same moment: both are held up by the database until both
 * are there, then let go together.
 */
@CaseTest
class AtOnceIT {

  private static final int OFTEN = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Autowired private MockMvc http;
  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private Enrollments enrollments;
  @Autowired private ManagementService jobs;
  @Autowired private StaffDirectory staff;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void theOfficeIsKnown() {
    clock.set(TestClock.START);
    staff.mirror(new Username("reviewer1"), "reviewer1", Set.of(Role.REVIEWER), true);
    staff.mirror(new Username("reviewer2"), "reviewer2", Set.of(Role.REVIEWER), true);
    staff.mirror(new Username("manager1"), "manager1", Set.of(Role.MANAGER), true);
    staff.mirror(new Username("manager2"), "manager2", Set.of(Role.MANAGER), true);
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoReviewersCompletesATask() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThat(
            atOnce(
                record(enrollment),
                () -> complete(REVIEWER, task),
                () -> complete(OTHER_REVIEWER, task)))
        .containsExactlyInAnyOrder(204, 409);

    assertThat(acts(task)).isEqualTo(1);
    assertThat(recorded(enrollment, "TASK_COMPLETED")).isEqualTo(1);
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoReviewersClaimsATask() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThat(
            atOnce(
                "select 1 from act_ru_task where id_ = '" + task.id() + "' for update",
                () -> call(REVIEWER, "/api/v1/tasks/" + task.id() + "/claim", ""),
                () -> call(OTHER_REVIEWER, "/api/v1/tasks/" + task.id() + "/claim", "")))
        .containsExactlyInAnyOrder(200, 409);

    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee().value())
        .isIn("reviewer1", "reviewer2");
  }

  /** A reviewer may assign tasks to nobody, and still put back what they have claimed. */
  @RepeatedTest(OFTEN)
  void aTaskPutBackTwiceIsPutBackOnce() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var address = "/api/v1/tasks/" + task.id();
    assertThat(call(REVIEWER, address + "/claim", "")).isEqualTo(200);
    assertThat(call(OTHER_REVIEWER, address + "/unclaim", "")).isEqualTo(409);

    assertThat(
            atOnce(
                "select 1 from act_ru_task where id_ = '" + task.id() + "' for update",
                () -> call(REVIEWER, address + "/unclaim", ""),
                () -> call(REVIEWER, address + "/unclaim", "")))
        .containsExactlyInAnyOrder(200, 409);

    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee()).isNull();
    assertThat(call(REVIEWER, address + "/unclaim", "")).isEqualTo(409);
  }

  @RepeatedTest(OFTEN)
  void twoReviewersFinishTheLastTwoRequirementsAndNeitherIsSentAway() {
    var enrollment = handedIn();
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var support = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var service = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);

    assertThat(
            atOnce(
                record(enrollment),
                () -> complete(REVIEWER, support),
                () -> complete(OTHER_REVIEWER, service)))
        .containsExactly(204, 204);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(recorded(enrollment, "RENEWED")).isEqualTo(1);
  }

  @RepeatedTest(OFTEN)
  void whatThePartnerSendsTwiceIsHandedInOnce() {
    var enrollment = story.opened();
    story.provide(enrollment);
    Callable<Integer> handIn =
        () ->
            call(
                story.partner(enrollment),
                "/api/v1/enrollments/" + enrollment.id() + "/submission",
                "");

    assertThat(atOnce(caseRow(enrollment), handIn, handIn)).containsExactlyInAnyOrder(200, 409);

    assertThat(recorded(enrollment, "REQUIREMENT_HANDED_IN")).isEqualTo(3);
  }

  @RepeatedTest(OFTEN)
  void aVerdictIsInTimeOrTheCaseIsCancelledBeforeIt() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    var answers =
        atOnce(
            record(enrollment),
            () -> complete(REVIEWER, task),
            () -> act(MANAGER, enrollment, "cancellation", "{\"reason\":\"a merger\"}"));

    assertThat(answers.get(0)).isIn(204, 409);
    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(acts(task)).isEqualTo(answers.get(0) == 204 ? 1 : 0);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.CANCELLED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @RepeatedTest(OFTEN)
  void aVerdictIsInTimeOrTheTaskIsGivenToSomebodyElseBeforeIt() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    call(REVIEWER, "/api/v1/tasks/" + task.id() + "/claim", "");

    assertThat(
            atOnce(
                record(enrollment),
                () -> complete(REVIEWER, task),
                () ->
                    act(
                        MANAGER,
                        enrollment,
                        "reassignment",
                        "{\"taskId\":\"%s\",\"to\":\"reviewer2\",\"reason\":\"leave\"}"
                            .formatted(task.id()))))
        .containsExactlyInAnyOrder(204, 409);

    assertThat(acts(task) + recorded(enrollment, "TASK_REASSIGNED")).isEqualTo(1);
  }

  @RepeatedTest(OFTEN)
  void aQuestionToThePartnerAndAMovedDeadlineDoNotDisturbEachOther() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThat(
            atOnce(
                record(enrollment),
                () ->
                    call(
                        REVIEWER,
                        "/api/v1/tasks/" + task.id() + "/completion",
                        """
                        {"verdict":"MORE_INFORMATION",
                         "informationRequest":{"documents":[{"name":"Invoice","why":"Unsigned"}]}}
                        """),
                () -> move(MANAGER, enrollment, "DECISION", "2018-11-05")))
        .containsExactly(204, 200);

    assertThat(acts(task)).isEqualTo(1);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.INFO_REQUESTED);
    assertThat(story.of(enrollment).decisionDue()).isEqualTo("2018-11-05");
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoManagersOpensACaseAndTheOtherIsTold() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId();
    var wanted = "{\"tenantId\":\"" + tenant + "\"}";

    assertThat(
            atOnce(
                "select 1 from tenant where tenant_id = '" + tenant + "' for update",
                () -> call(MANAGER, "/api/v1/enrollments", wanted),
                () -> call(OTHER_MANAGER, "/api/v1/enrollments", wanted)))
        .containsExactlyInAnyOrder(201, 409);

    assertThat(
            database
                .sql("select count(*) from audit_entry where stream = ? and action = 'CASE_OPENED'")
                .param(tenant + "-2018")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @RepeatedTest(OFTEN)
  void twoManagersMoveBothDaysAndNoneIsLost() {
    var enrollment = story.opened();

    assertThat(
            atOnce(
                caseRow(enrollment),
                () -> move(MANAGER, enrollment, "EVIDENCE", "2018-10-01"),
                () -> move(OTHER_MANAGER, enrollment, "DECISION", "2018-11-05")))
        .containsExactly(200, 200);

    assertThat(story.of(enrollment).evidenceDue()).isEqualTo("2018-10-01");
    assertThat(story.of(enrollment).decisionDue()).isEqualTo("2018-11-05");
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoManagersMovesADayAndTheOtherIsToldM8() {
    var enrollment = story.opened();

    var answers =
        atOnce(
            caseRow(enrollment),
            () -> move(MANAGER, enrollment, "EVIDENCE", "2018-10-01"),
            () -> move(OTHER_MANAGER, enrollment, "EVIDENCE", "2018-10-02"));

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(story.of(enrollment).evidenceDue())
        .isEqualTo(answers.get(0) == 200 ? "2018-10-01" : "2018-10-02");
    assertThat(recorded(enrollment, "DEADLINE_MOVED")).isEqualTo(1);
    assertThat(move(OTHER_MANAGER, enrollment, "EVIDENCE", "2018-10-03"))
        .as("whoever moves it later, and knows, may")
        .isEqualTo(200);
  }

  @RepeatedTest(OFTEN)
  void twoManagersMoveADayToTheSameDayAndBothAreRightM8() {
    var enrollment = story.opened();

    assertThat(
            atOnce(
                caseRow(enrollment),
                () -> move(MANAGER, enrollment, "EVIDENCE", "2018-10-01"),
                () -> move(OTHER_MANAGER, enrollment, "EVIDENCE", "2018-10-01")))
        .containsExactly(200, 200);
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoManagersGivesATaskAwayAndTheOtherIsToldM8() {
    var enrollment = handedIn();
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var body = "{\"taskId\":\"%s\",\"to\":\"%s\",\"reason\":\"leave\"}";

    var answers =
        atOnce(
            caseRow(enrollment),
            () -> act(MANAGER, enrollment, "reassignment", body.formatted(task.id(), "reviewer1")),
            () ->
                act(
                    OTHER_MANAGER,
                    enrollment,
                    "reassignment",
                    body.formatted(task.id(), "reviewer2")));

    assertThat(answers.stream().map(code -> code / 100)).containsExactlyInAnyOrder(2, 4);
    assertThat(answers).contains(409);
    assertThat(recorded(enrollment, "TASK_REASSIGNED")).isEqualTo(1);
  }

  @RepeatedTest(OFTEN)
  void aDemotionThatIsBeingConfirmedComesBeforeTheHold() {
    var enrollment = toBeDemoted();
    var task = story.task(enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThat(atOnce(record(enrollment), () -> confirm(task), () -> hold(enrollment)))
        .containsExactly(204, 200);

    assertThat(story.of(enrollment).standing().onHold())
        .hasValueSatisfying(hold -> assertThat(hold.from()).isEqualTo(EnrollmentState.NOT_RENEWED));
  }

  /** The person who confirms must not go by what the case was before the hold. */
  @RepeatedTest(OFTEN)
  void aHoldThatIsBeginningComesBeforeTheDemotion() {
    var enrollment = toBeDemoted();
    var task = story.task(enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThat(atOnce(record(enrollment), () -> hold(enrollment), () -> confirm(task)))
        .containsExactly(200, 409);

    assertThat(story.of(enrollment).standing().onHold())
        .hasValueSatisfying(
            hold -> assertThat(hold.from()).isEqualTo(EnrollmentState.UNDER_REVIEW));
    assertThat(acts(task)).isZero();
  }

  @RepeatedTest(OFTEN)
  void aTimerFiresBeforeTheDeadlineIsMovedOrNotAtAll() {
    var enrollment = story.opened();
    clock.set(enrollment.basis().ends());
    var timer = timer(enrollment);

    var answers =
        atOnce(
            caseRow(enrollment),
            () -> fire(timer),
            () -> move(MANAGER, enrollment, "DECISION", "2018-11-05"));

    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(enrollments.requirements(enrollment.id()))
        .filteredOn(one -> one.state() == RequirementState.MISSED)
        .hasSize(answers.get(0));
    if (answers.get(0) == 0) {
      assertThat(jobs.createJobQuery().jobId(timer).singleResult().getDuedate().toInstant())
          .isEqualTo(Instant.parse("2018-11-06T00:00:00Z"));
    }
  }

  @RepeatedTest(OFTEN)
  void oneOfTwoManagersConfirmsADemotion() {
    var enrollment = toBeDemoted();
    var task = story.task(enrollment, TaskKind.CONFIRM_DEMOTION);
    staff.mirror(new Username("manager3"), "manager3", Set.of(Role.MANAGER), true);
    var third = SignedIn.staff("manager3", Role.MANAGER);

    assertThat(
            atOnce(
                record(enrollment), () -> confirm(OTHER_MANAGER, task), () -> confirm(third, task)))
        .containsExactlyInAnyOrder(204, 409);

    assertThat(acts(task)).isEqualTo(1);
  }

  private Enrollment toBeDemoted() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    return enrollment;
  }

  private int confirm(StaffTask task) {
    return confirm(OTHER_MANAGER, task);
  }

  private int confirm(Actor manager, StaffTask task) {
    return call(manager, "/api/v1/tasks/" + task.id() + "/completion", "{\"agree\":true}");
  }

  private int hold(Enrollment enrollment) {
    return act(MANAGER, enrollment, "hold", "{\"reason\":\"an audit\"}");
  }

  private Enrollment handedIn() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    return enrollment;
  }

  private String timer(Enrollment enrollment) {
    var process =
        database
            .sql(
                """
                select j.id_ from act_ru_job j
                join act_ru_execution p on p.id_ = j.process_instance_id_ where p.business_key_ = ?
                order by j.id_ limit 1
                """)
            .param(enrollment.id().value());
    return process.query(String.class).single();
  }

  /** How many it took effect for. */
  private int fire(String timer) {
    try {
      jobs.executeJob(timer);
      return 1;
    } catch (RuntimeException notNow) {
      assertThat(notNow).hasStackTraceContaining("has not run out");
      return 0;
    }
  }

  private int move(Actor manager, Enrollment enrollment, String which, String day) {
    return act(
        manager,
        enrollment,
        "deadline",
        "{\"which\":\"%s\",\"date\":\"%s\",\"reason\":\"a flood\"}".formatted(which, day));
  }

  private int act(Actor actor, Enrollment enrollment, String route, String body) {
    return call(actor, "/api/v1/enrollments/" + enrollment.id() + "/" + route, body);
  }

  private int complete(Actor actor, StaffTask task) {
    return call(actor, "/api/v1/tasks/" + task.id() + "/completion", story.met(task));
  }

  private int call(Actor actor, String path, String body) {
    try {
      return http.perform(
              post(path)
                  .with(authentication(SignedIn.authentication(actor)))
                  .with(csrf())
                  .contentType("application/json")
                  .content(body))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String caseRow(Enrollment enrollment) {
    return "select 1 from enrollment where case_number = '" + enrollment.id() + "' for update";
  }

  /** Where every verdict and every act of a manager has to pass, late in its transaction. */
  private static String record(Enrollment enrollment) {
    return "select audit_append('%s', now(), 'test', 'HELD_UP', 'test', '{}')"
        .formatted(enrollment.id());
  }

  /** Starts both, and lets go of the row once each of them waits for it or has its answer. */
  private List<Integer> atOnce(String row, Callable<Integer> one, Callable<Integer> other) {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var answers = new ArrayList<Future<Integer>>();
      transactions.executeWithoutResult(
          status -> {
            database.sql(row).query(Long.class).single();
            for (var act : List.of(one, other)) {
              answers.add(pool.submit(act));
              waitUntilHeldUp(answers);
            }
          });
      var codes = new ArrayList<Integer>();
      for (var answer : answers) {
        codes.add(answer.get());
      }
      return codes;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void waitUntilHeldUp(List<Future<Integer>> answers) {
    var waiting = database.sql("select count(distinct pid) from pg_locks where not granted");
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (answers.stream().filter(Future::isDone).count() + waiting.query(Integer.class).single()
        < answers.size()) {
      assertThat(System.nanoTime()).as("Nobody waits for the row").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private long acts(StaffTask task) {
    return database
        .sql("select count(*) from review_act where task_id = ?")
        .param(task.id())
        .query(Long.class)
        .single();
  }

  private long recorded(Enrollment enrollment, String action) {
    return database
        .sql("select count(*) from audit_entry where stream = ? and action = ?")
        .params(enrollment.id().value(), action)
        .query(Long.class)
        .single();
  }
}
