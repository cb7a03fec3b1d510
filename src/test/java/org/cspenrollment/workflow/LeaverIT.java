package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.staff.StuckTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody leaves the office: what the person holds is handed over, and is with nobody never. */
@CaseTest
class LeaverIT {

  private static final Actor ADMIN = SignedIn.staff("leavers-admin", Role.ADMINISTRATOR);
  private static final Actor LEAVER = SignedIn.staff("leaver1", Role.REVIEWER, Role.LEAD_REVIEWER);
  private static final Actor OTHER = SignedIn.staff("stayer1", Role.REVIEWER, Role.LEAD_REVIEWER);
  private static final Actor IDLE = SignedIn.staff("stayer3", Role.REVIEWER, Role.LEAD_REVIEWER);
  private static final Actor AWAY = SignedIn.staff("stayer2", Role.REVIEWER, Role.LEAD_REVIEWER);

  @Autowired private MockMvc http;
  @Autowired private CaseStory story;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;
  @Autowired private AuditTrail audit;
  @Autowired private StuckTasks stuck;
  @Autowired private JdbcClient database;

  @BeforeEach
  void employ() throws Exception {
    clock.set(TestClock.START);
    database.sql("delete from absence where username in ('leaver1', 'stayer3')").update();
    for (var person : new Actor[] {ADMIN, LEAVER, OTHER, AWAY, IDLE}) {
      employ(person);
    }
    page("disable", "confirmed", "true");
    page("enable");
    page("roles", "roles", "REVIEWER", "roles", "LEAD_REVIEWER", "confirmed", "true");
  }

  @Test
  void f6ThePageAsksFirstAndGivesTheTasksBackToTheirGroup() throws Exception {
    var enrollment = held(TaskKind.VERIFY_SUPPORT_PACKAGE);
    typed(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);

    page("disable")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(enrollment.id().value()),
                        containsString("Verify the support package"),
                        containsString("datetime=\"2018-"),
                        containsString("value=\"stayer1\""),
                        not(containsString("value=\"leaver1\"")))));
    assertThat(holder(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("leaver1");

    page("disable", "confirmed", "true").andExpect(redirectedUrl("/accounts/leaver1"));

    assertThat(holder(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEmpty();
    assertThat(drafts(enrollment)).isZero();
    assertThat(audit.entries(enrollment.id().value(), new PageRequest(0, 1)).items().get(0))
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("TASK_REASSIGNED"))
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("leavers-admin"))
        .satisfies(entry -> assertThat(entry.details()).contains("leaver1"));
    story.met(OTHER, enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    http.perform(get("/api/v1/staff").with(as(MANAGER)))
        .andExpect(jsonPath("$.people[?(@.username=='leaver1')]").isEmpty());
  }

  @Test
  void aNamedColleagueGetsThemUnlessOneOfThemIsNotForThisPerson() throws Exception {
    var enrollment = held(TaskKind.VERIFY_SUPPORT_PACKAGE);
    var own = story.opened();
    story.handIn(own);
    notMetBy(OTHER, own);
    give(own, TaskKind.CONFIRM_NOT_MET);

    page("disable")
        .andExpect(content().string(not(containsString("value=\"stayer1\""))))
        .andExpect(content().string(containsString("value=\"stayer2\"")));
    page("disable", "confirmed", "true", "colleague", "stayer1")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("may not take over all of these tasks")));
    assertThat(
            database
                .sql("select enabled from account where username = 'leaver1'")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(holder(own, TaskKind.CONFIRM_NOT_MET)).contains("leaver1");

    page("disable", "confirmed", "true", "colleague", "stayer2")
        .andExpect(redirectedUrl("/accounts/leaver1"));
    assertThat(holder(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("stayer2");
    assertThat(holder(own, TaskKind.CONFIRM_NOT_MET)).contains("stayer2");
  }

  @Test
  void aRoleTakenAwayTakesTheTasksOfThatRoleOnly() throws Exception {
    var verifies = held(TaskKind.VERIFY_SUPPORT_PACKAGE);
    var confirms = story.opened();
    story.handIn(confirms);
    notMetBy(OTHER, confirms);
    give(confirms, TaskKind.CONFIRM_NOT_MET);

    page("roles", "roles", "REVIEWER")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(confirms.id().value())))
        .andExpect(content().string(not(containsString(verifies.id().value()))));
    page("roles", "roles", "REVIEWER", "confirmed", "true")
        .andExpect(redirectedUrl("/accounts/leaver1"));

    assertThat(holder(confirms, TaskKind.CONFIRM_NOT_MET)).isEmpty();
    assertThat(holder(verifies, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("leaver1");
  }

  @Test
  void absencesEndWithWhoLeavesOrTheColleagueStandsIn() throws Exception {
    away("stayer3", "leaver1");
    page("disable")
        .andExpect(content().string(containsString("stayer3 is away until October 1, 2018")))
        .andExpect(content().string(not(containsString("value=\"stayer3\""))));
    page("disable", "confirmed", "true", "colleague", "stayer1")
        .andExpect(redirectedUrl("/accounts/leaver1"));
    http.perform(get("/api/v1/staff").with(as(MANAGER)))
        .andExpect(jsonPath("$.people[?(@.username=='stayer3')].away.substitute").value("stayer1"));

    page("enable");
    away("leaver1", "stayer1");
    page("disable", "confirmed", "true").andExpect(redirectedUrl("/accounts/leaver1"));
    assertThat(absences("leaver1")).isZero();
  }

  @Test
  void whatWasLeftBehindIsListedCanBeGivenAwayAndIsFreedByTheRound() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var other = story.opened();
    story.handIn(other);
    page("disable");
    leftBehind(enrollment);
    leftBehind(other);

    http.perform(get("/api/v1/staff").with(as(MANAGER)))
        .andExpect(jsonPath("$.people[?(@.username=='leaver1')].enabled").value(false))
        .andExpect(jsonPath("$.people[?(@.username=='leaver1')].open").value(2));
    give(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE, "stayer1").andExpect(status().isNoContent());
    assertThat(holder(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("stayer1");
    away("leaver1", "stayer2");
    assertThat(holder(other, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("stayer2");
    leftBehind(other);

    stuck.release();

    assertThat(holder(other, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEmpty();
    assertThat(holder(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).contains("stayer1");
    assertThat(absences("leaver1")).isZero();
  }

  private Enrollment held(TaskKind kind) throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    give(enrollment, kind);
    return enrollment;
  }

  /** As it was before leaving handed over: no guard is asked. */
  private void leftBehind(Enrollment enrollment) {
    database
        .sql("update act_ru_task set assignee_ = 'leaver1' where id_ = ?")
        .param(story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE).id())
        .update();
  }

  private void typed(Enrollment enrollment, TaskKind kind) {
    database
        .sql(
            """
            insert into review_draft (task_id, username, entry, saved_at)
            values (?, 'leaver1', '{"comment":"half a thought"}', now())
            """)
        .param(story.task(enrollment, kind).id())
        .update();
  }

  private long drafts(Enrollment enrollment) {
    return database
        .sql("select count(*) from review_draft where username = 'leaver1' and task_id = ?")
        .param(story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE).id())
        .query(Long.class)
        .single();
  }

  private long absences(String username) {
    return database
        .sql("select count(*) from absence where username = ?")
        .param(username)
        .query(Long.class)
        .single();
  }

  private void notMetBy(Actor reviewer, Enrollment enrollment) {
    story.complete(
        reviewer,
        story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        CaseStory.verdict(
            "NOT_MET",
            null,
            null,
            Map.of("billingCapability", true, "provisioningCapability", false)));
  }

  private Optional<String> holder(Enrollment enrollment, TaskKind kind) {
    return Optional.ofNullable(story.task(enrollment, kind).assignee()).map(Username::value);
  }

  private void give(Enrollment enrollment, TaskKind kind) throws Exception {
    give(enrollment, kind, "leaver1").andExpect(status().isNoContent());
  }

  private ResultActions give(Enrollment enrollment, TaskKind kind, String to) throws Exception {
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/reassignment")
            .with(as(MANAGER))
            .with(csrf())
            .contentType("application/json")
            .content(
                "{\"taskId\":\"%s\",\"to\":\"%s\",\"reason\":\"work\"}"
                    .formatted(story.task(enrollment, kind).id(), to)));
  }

  private void away(String username, String substitute) throws Exception {
    http.perform(
            post("/api/v1/staff/" + username + "/absence")
                .with(as(MANAGER))
                .with(csrf())
                .contentType("application/json")
                .content(
                    "{\"substitute\":\"%s\",\"until\":\"2018-10-01\",\"reason\":\"leave\",\"dryRun\":false}"
                        .formatted(substitute)))
        .andExpect(status().isOk());
  }

  private ResultActions page(String act, String... parameters) throws Exception {
    var request = post("/accounts/leaver1/" + act).with(as(ADMIN)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return http.perform(request);
  }

  private void employ(Actor person) {
    accounts.ensure(
        new NewAccount(
            person.username().value(),
            person.displayName(),
            person.username() + "@office.test",
            "en",
            person.roles(),
            Optional.empty()),
        "seven quiet mountains");
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }
}
