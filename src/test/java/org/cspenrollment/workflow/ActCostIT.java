package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.Set;
import org.cspenrollment.Budgets;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * How many statements of ours a request sends with which a person changes something, its answer
 * included. What each may send stands in budgets.csv.
 */
@CaseTest
class ActCostIT {

  private static final String REASON = "{\"reason\":\"a flood in the data centre\"}";

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private StaffDirectory staff;
  @Autowired private MockMvc http;

  @BeforeEach
  void theTablesHaveBeenReadBefore() {
    staff.mirror(new Username("reviewer1"), "reviewer1", Set.of(Role.REVIEWER), true);
    staff.mirror(new Username("reviewer2"), "reviewer2", Set.of(Role.REVIEWER), true);
    clock.set(TestClock.START);
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
  }

  @Test
  void whatAPartnerSends() {
    var enrollment = story.opened();
    var partner = story.partner(enrollment);
    act(
        "declaring",
        partner,
        put(path(enrollment, "/requirements/REQ-SUP2/declaration")).content("{\"facts\":{}}"));
    act("an upload", partner, upload(enrollment, "REQ-SUP2"));
    var location = act("an upload", partner, upload(enrollment, "REQ-SUP2"));
    act("taking a file back", partner, delete(location));
    act("an upload", partner, upload(enrollment, "REQ-SVC"));
    act("an upload", partner, upload(enrollment, "REQ-INF"));
    act("handing in", partner, post(path(enrollment, "/submission")).content("{}"));
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    act("an upload", partner, upload(enrollment, "REQ-SUP2"));
    act(
        "an answer",
        partner,
        post(path(
                enrollment,
                "/information-requests/" + story.openRequest(enrollment).id() + "/answer"))
            .content("{\"answer\":\"It is attached\"}"));
    act(
        "an election",
        partner,
        post(path(enrollment, "/election")).content("{\"choice\":\"LEAVE\"}"));
  }

  @Test
  void whatAReviewerSends() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var support = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var service = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    var infrastructure = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    act("a claim", REVIEWER, post(task(support, "/claim")));
    act(
        "a draft",
        REVIEWER,
        put(task(support, "/draft")).content("{\"verdict\":\"MET\",\"comment\":\"so far\"}"));
    act("a claim", REVIEWER, post(task(support, "/claim")));
    act("a verdict", REVIEWER, post(task(support, "/completion")).content(story.met(support)));
    act("a verdict", REVIEWER, post(task(service, "/completion")).content(story.met(service)));
    act(
        "a verdict taken back",
        REVIEWER,
        post(path(enrollment, "/requirements/REQ-SVC/verdict/withdrawal")).content(REASON));
    var again = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    act("a verdict", REVIEWER, post(task(again, "/completion")).content(story.met(again)));
    act(
        "asking for information",
        REVIEWER,
        post(task(infrastructure, "/completion"))
            .content(
                "{\"verdict\":\"MORE_INFORMATION\",\"informationRequest\":{\"documents\":[{\"name\":\"Order\",\"why\":\"It"
                    + " is unsigned\"}]}}"));
    story.upload(enrollment, "REQ-INF");
    story.answer(enrollment);
    var last = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    act("the last verdict", REVIEWER, post(task(last, "/completion")).content(story.met(last)));
  }

  @Test
  void whatAManagerSends() {
    clock.set(TestClock.START);
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    act(
        "an opening",
        MANAGER,
        post("/api/v1/enrollments")
            .content(
                "{\"tenantId\":\"%s\",\"basisDate\":\"2018-10-15\"}".formatted(tenant.tenantId())));
    var enrollment = story.opened();
    story.handIn(enrollment);
    var support = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    act(
        "a reassignment",
        MANAGER,
        post(path(enrollment, "/reassignment"))
            .content(
                "{\"taskId\":\"%s\",\"to\":\"reviewer2\",\"reason\":\"is here\"}"
                    .formatted(support.id())));
    act("a hold", MANAGER, post(path(enrollment, "/hold")).content(REASON));
    act(
        "a release",
        MANAGER,
        post(path(enrollment, "/hold")).content("{\"reason\":\"over\",\"release\":true}"));
    act(
        "a moved deadline",
        MANAGER,
        post(path(enrollment, "/deadline"))
            .content("{\"which\":\"DECISION\",\"date\":\"2018-11-05\",\"reason\":\"a flood\"}"));
    act("a cancellation", MANAGER, post(path(enrollment, "/cancellation")).content(REASON));
  }

  @Test
  void whatIsSentWhereNotEverythingIsMet() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    var notMet = story.task(enrollment, TaskKind.CONFIRM_NOT_MET);
    act("a confirmation", LEAD, post(task(notMet, "/completion")).content("{\"agree\":true}"));
    story.basisDatePasses(enrollment);
    var demotion = story.task(enrollment, TaskKind.CONFIRM_DEMOTION);
    act(
        "a confirmed demotion",
        MANAGER,
        post(task(demotion, "/completion")).content("{\"agree\":true}"));
    act(
        "an appeal",
        story.partner(enrollment),
        post(path(enrollment, "/appeal")).content("{\"grounds\":\"It was signed in time.\"}"));
    var appeal = story.task(enrollment, TaskKind.DECIDE_APPEAL);
    act(
        "a decided appeal",
        OTHER_LEAD,
        post(task(appeal, "/completion"))
            .content("{\"decision\":\"DECISION_STANDS\",\"comment\":\"Read again\"}"));
  }

  private static AbstractMockHttpServletRequestBuilder<?> upload(
      Enrollment enrollment, String requirement) {
    return multipart(path(enrollment, "/evidence"))
        .file(new MockMultipartFile("file", "evidence.png", "image/png", CaseStory.picture()))
        .param("requirement", requirement);
  }

  private static String path(Enrollment enrollment, String route) {
    return "/api/v1/enrollments/" + enrollment.id() + route;
  }

  private static String task(StaffTask task, String route) {
    return "/api/v1/tasks/" + task.id() + route;
  }

  /** Counts what a request sends, the answer included, and gives where it was put. */
  private String act(String what, Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
    var location = new String[] {""};
    var sent =
        SentStatements.during(
            () -> {
              try {
                if (!(request
                    instanceof
                    org.springframework.test.web.servlet.request
                        .MockMultipartHttpServletRequestBuilder)) {
                  request.contentType("application/json");
                }
                var answer =
                    http.perform(
                            request
                                .with(authentication(SignedIn.authentication(actor)))
                                .with(csrf().asHeader()))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus())
                    .as(what + ": " + answer.getContentAsString())
                    .isBetween(200, 204);
                location[0] = String.valueOf(answer.getHeader("Location"));
              } catch (Exception e) {
                throw new AssertionError(what, e);
              }
            });
    var own = sent.stream().filter(sql -> !sql.contains("ACT_")).toList();
    assertThat(own).as(what).isNotEmpty();
    Budgets.hold(what + ": own statements", own.size());
    return location[0];
  }
}
