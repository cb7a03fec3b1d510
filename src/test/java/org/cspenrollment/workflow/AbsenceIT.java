package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A reviewer goes on leave: the work goes to somebody who may do it, and comes from nobody. */
@CaseTest
class AbsenceIT {

  private static final Actor AWAY = SignedIn.staff("away1", Role.REVIEWER, Role.LEAD_REVIEWER);
  private static final Actor STAND_IN =
      SignedIn.staff("stand-in1", Role.REVIEWER, Role.LEAD_REVIEWER);

  @Autowired private MockMvc http;
  @Autowired private CaseStory story;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;
  @Autowired private AuditTrail audit;

  @BeforeEach
  void employ() throws Exception {
    clock.set(TestClock.START);
    employ(AWAY);
    employ(STAND_IN);
    employ(SignedIn.staff("manager3", Role.MANAGER));
    back("away1");
    back("stand-in1");
  }

  @Test
  void theTasksThatMayMoveDoAndTheOthersSayWhyNot() throws Exception {
    var free = withTask(TaskKind.VERIFY_SUPPORT_PACKAGE);
    var own = story.opened();
    story.handIn(own);
    notMetBy(STAND_IN, own);
    give(own, TaskKind.CONFIRM_NOT_MET, "away1").andExpect(status().isNoContent());

    absence("away1", wish("stand-in1", "2018-10-01", true))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dryRun").value(true))
        .andExpect(moved(free).exists())
        .andExpect(kept(own).value(hasItem(containsString("somebody else"))));
    assertThat(holder(free, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEqualTo("away1");
    person("away1").andExpect(jsonPath("$.people[?(@.username=='away1')].away.until").isEmpty());

    absence("away1", wish("stand-in1", "2018-10-01", false))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dryRun").value(false))
        .andExpect(moved(free).exists());

    assertThat(holder(free, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEqualTo("stand-in1");
    assertThat(holder(own, TaskKind.CONFIRM_NOT_MET)).isEqualTo("away1");
    assertThat(audit.entries(free.id().value(), new PageRequest(0, 1)).items().get(0).details())
        .contains("stand-in1", "canary: family");
    assertThat(audit.entries("staff", new PageRequest(0, 1)).items().get(0))
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("ABSENCE_ENTERED"))
        .satisfies(entry -> assertThat(entry.subject()).isEqualTo("away1"));
    person("away1")
        .andExpect(jsonPath("$.people[?(@.username=='away1')].away.until").value("2018-10-01"))
        .andExpect(jsonPath("$.people[?(@.username=='away1')].away.substitute").value("stand-in1"));
  }

  @Test
  void nobodyGivesWorkToWhoIsAwayButWhoIsBackMayTakeIt() throws Exception {
    absence("away1", wish("stand-in1", "2018-10-01", false)).andExpect(status().isOk());
    var enrollment = story.opened();
    story.handIn(enrollment);

    give(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE, "away1")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/away"))
        .andExpect(jsonPath("$.detail").value(containsString("stand-in1")));
    story.met(AWAY, enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);

    http.perform(delete("/api/v1/staff/away1/absence").with(as(MANAGER)).with(csrf()))
        .andExpect(status().isNoContent());
    give(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE, "away1").andExpect(status().isNoContent());
    http.perform(delete("/api/v1/staff/away1/absence").with(as(MANAGER)).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void endsWithItsLastDay() throws Exception {
    absence("away1", wish("stand-in1", "2018-10-01", false)).andExpect(status().isOk());
    var enrollment = story.opened();
    story.handIn(enrollment);

    story.itBecomes(enrollment, "2018-10-01T23:59:00Z");
    give(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE, "away1").andExpect(status().isConflict());
    story.itBecomes(enrollment, "2018-10-02T00:00:00Z");
    give(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE, "away1").andExpect(status().isNoContent());
    person("away1").andExpect(jsonPath("$.people[?(@.username=='away1')].away.until").isEmpty());
  }

  @Test
  void whatMakesNoSenseIsRefusedByField() throws Exception {
    story.opened();
    refused("away1", wish("away1", "2018-10-01", true), "substitute");
    refused("away1", wish("nobody-at-all", "2018-10-01", true), "substitute");
    refused("away1", wish("stand-in1", "2018-09-16", true), "until");
    refused("away1", "{\"substitute\":\"stand-in1\",\"reason\":\"leave\"}", "until");
    refused("away1", "{\"substitute\":\"stand-in1\",\"until\":\"2018-10-01\"}", "reason");
    absence("nobody-at-all", wish("stand-in1", "2018-10-01", true))
        .andExpect(status().isNotFound());
    absence("stand-in1", wish("away1", "2018-10-01", false)).andExpect(status().isOk());
    refused("away1", wish("stand-in1", "2018-10-01", true), "substitute");
    http.perform(get("/api/v1/staff").with(as(LEAD))).andExpect(status().isForbidden());
  }

  @Test
  void m7ThePeopleOfTheOfficeAreListedWithWhatTheyHaveAndWhatTheirGroupHas() throws Exception {
    withTask(TaskKind.VERIFY_SUPPORT_PACKAGE);

    person("away1")
        .andExpect(jsonPath("$.people[?(@.username=='away1')].roles[1]").value("reviewer"))
        .andExpect(jsonPath("$.people[?(@.username=='away1')].open").isNotEmpty())
        .andExpect(
            jsonPath("$.people[?(@.username=='away1')].groupOpen")
                .value(everyItem(greaterThanOrEqualTo(2))))
        .andExpect(jsonPath("$.people[?(@.username=='manager3')].open").value(0))
        .andExpect(jsonPath("$.people[?(@.username=='manager3')].away.until").isEmpty());
  }

  private Enrollment withTask(TaskKind kind) throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    give(enrollment, kind, "away1").andExpect(status().isNoContent());
    return enrollment;
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

  private String holder(Enrollment enrollment, TaskKind kind) {
    var assignee = story.task(enrollment, kind).assignee();
    return assignee == null ? null : assignee.value();
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

  private ResultActions absence(String username, String body) throws Exception {
    return http.perform(
        post("/api/v1/staff/" + username + "/absence")
            .with(as(MANAGER))
            .with(csrf())
            .contentType("application/json")
            .content(body));
  }

  private void refused(String username, String body, String field) throws Exception {
    absence(username, body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value(field));
  }

  private ResultActions person(String username) throws Exception {
    return http.perform(get("/api/v1/staff").with(as(MANAGER)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.people[?(@.username=='" + username + "')]").isNotEmpty());
  }

  private void back(String username) throws Exception {
    http.perform(delete("/api/v1/staff/" + username + "/absence").with(as(MANAGER)).with(csrf()));
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

  private static org.springframework.test.web.servlet.result.JsonPathResultMatchers moved(
      Enrollment enrollment) {
    return jsonPath("$.moves[?(@.caseId=='" + enrollment.id() + "')]");
  }

  private static org.springframework.test.web.servlet.result.JsonPathResultMatchers kept(
      Enrollment enrollment) {
    return jsonPath("$.kept[?(@.caseId=='" + enrollment.id() + "')].why");
  }

  private static String wish(String substitute, String until, boolean dryRun) {
    return "{\"substitute\":\"%s\",\"until\":\"%s\",\"reason\":\"canary: family\",\"dryRun\":%s}"
        .formatted(substitute, until, dryRun);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }
}
