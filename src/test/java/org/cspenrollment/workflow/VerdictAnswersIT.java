package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.RevenueStatements;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.decision.CaseDecision;
import org.cspenrollment.review.task.StaffTaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A verdict is given on facts, a list of proof and a look, and with a reason that has words. */
@CaseTest
class VerdictAnswersIT {

  private static final RequirementId SERVICE = new RequirementId("REQ-SVC");

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private Enrollments enrollments;
  @Autowired private EvidenceFiles files;
  @Autowired private Partners partners;
  @Autowired private ReviewDecisions acts;
  @Autowired private RevenueStatements statements;
  @Autowired private StaffTaskService work;
  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient database;

  @Test
  void aTaskTellsWhatItAsks() throws Exception {
    var enrollment = handedIn("REQ-SVC");
    var form = form(story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE));

    assertThat(form.get("facts").findValuesAsText("name"))
        .containsExactly("serviceType", "serviceName", "customersServed", "firstDelivery");
    assertThat(form.get("proof").findValuesAsText("code"))
        .contains("SERVICE_TWO_KINDS", "SERVICE_RECENT", "SERVICE_NO_RESALE");
    assertThat(form.get("reasons").findValuesAsText("code")).contains("SVC_RESALE_ONLY");
    assertThat(form.at("/reasons/0/sentence/ko").textValue()).isNotBlank();
    assertThat(form.get("findings").findValuesAsText("code"))
        .contains("TOO_OLD", "DECLARED_FACT", "NOTHING_HANDED_IN");
  }

  /** Behaviour M5: a service was accepted with its kind alone, and no file opened. */
  @Test
  void metWithoutFactsTicksAndALookNamesEachFieldM5() throws Exception {
    var enrollment = handedIn("REQ-SVC");
    var task = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);

    var refused =
        complete(
            REVIEWER,
            task,
            "{\"verdict\":\"MET\",\"facts\":{\"serviceType\":\"MANAGED_SERVICE\"}}");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(fields(refused))
        .containsExactly(
            "facts.serviceName",
            "facts.customersServed",
            "facts.firstDelivery",
            "proof",
            "unseenReason");
  }

  @Test
  void whoHasOpenedAFileNeedsNoReasonAndNobodyElseIsSparedOneM5() throws Exception {
    var enrollment = handedIn("REQ-SVC");
    var task = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    var body = (ObjectNode) json.readTree(story.met(task));
    body.remove("unseenReason");
    var file =
        SignedIn.as(REVIEWER, () -> files.byRequirement(enrollment.id()).get(SERVICE).get(0).id());
    SignedIn.as(REVIEWER, () -> files.content(enrollment.id(), file)).close();

    assertThat(fields(complete(OTHER_REVIEWER, task, body.toString())))
        .containsExactly("unseenReason");
    assertThat(complete(REVIEWER, task, body.toString()).getStatus()).isEqualTo(204);
    assertThat(last(enrollment).act().grounds().unseenReason()).isNull();
    assertThat(last(enrollment).act().grounds().proof()).contains("SERVICE_NO_RESALE");
  }

  /** Reliability m5: a file that nobody can have opened was judged MET without a word. */
  @Test
  void whileAFileWaitsForTheScannerMetSaysWhyAndItIsOnRecord() throws Exception {
    var enrollment = handedIn("REQ-SVC");
    var task = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    var body = (ObjectNode) json.readTree(story.met(task));
    body.remove("unseenReason");
    var file =
        SignedIn.as(REVIEWER, () -> files.byRequirement(enrollment.id()).get(SERVICE).get(0).id());
    SignedIn.as(REVIEWER, () -> files.content(enrollment.id(), file)).close();
    database
        .sql("update evidence_file set scan = 'PENDING' where case_number = ?")
        .param(enrollment.id().value())
        .update();

    assertThat(fields(complete(REVIEWER, task, body.toString()))).containsExactly("unseenReason");
    body.put("unseenReason", "The service is known to us from last year.");
    assertThat(complete(REVIEWER, task, body.toString()).getStatus()).isEqualTo(204);
    assertThat(
            database
                .sql(
                    """
                    select details from audit_entry where stream = ? and action = 'TASK_COMPLETED'
                    """)
                .param(enrollment.id().value())
                .query(String.class)
                .single())
        .contains("\"unseenReason\":\"The service is known to us from last year.\"");
  }

  /** Behaviour M4, pages M4: BANANA was recorded, and went to the lead. */
  @Test
  void aReasonThatIsNotOnTheListIsRefusedM4() throws Exception {
    var enrollment = handedIn("REQ-INF");
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var refused =
        complete(
            REVIEWER,
            task,
            """
            {"verdict":"NOT_MET","reasonCode":"BANANA","comment":"x",
             "facts":{"billingCapability":true,"provisioningCapability":true}}
            """);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(fields(refused)).containsExactly("reasonCode", "partnerSentence", "findings");
  }

  /** Pages M3: the form was told MET, the record NOT_MET, and the second person that. */
  @Test
  void whatTheReviewerSawIsRecordedAndReadByTheSecondPersonM3() throws Exception {
    var enrollment = handedIn("REQ-SVC");
    var task = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    Map<String, Object> facts =
        Map.of("serviceType", "MANAGED_SERVICE", "serviceName", "Backup", "customersServed", 3);
    var seen =
        read(
            call(
                REVIEWER,
                "/api/v1/tasks/" + task.id() + "/recommendation",
                json.writeValueAsString(Map.of("facts", facts))));

    story.complete(
        REVIEWER, task, VerdictEntry.notMet(facts).because("SVC_RESALE_ONLY", "단순 재판매로 보입니다."));
    var told =
        read(get(
                LEAD, "/api/v1/tasks/%s/context", story.task(enrollment, TaskKind.CONFIRM_NOT_MET)))
            .at("/earlierActs/0");

    assertThat(seen.get("result").textValue()).isEqualTo("MET");
    assertThat(told.get("recommended").textValue()).isEqualTo("MET");
    assertThat(told.get("recommendedReason")).isEqualTo(seen.get("reasonCode"));
    assertThat(told.at("/reasonSentence/en").textValue()).contains("mere resale");
    assertThat(told.at("/partnerSentence").textValue()).contains("다시 제출");

    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    var decided = enrollments.requirement(enrollment.id(), SERVICE);
    assertThat(decided.result()).isEqualTo(Result.NOT_MET);
    assertThat(decided.reasonCode()).isEqualTo("SVC_RESALE_ONLY");
    assertThat(decided.ruleId()).isEqualTo("rule_refuseSvcResaleOnly");
    assertThat(decided.sentence().ko()).contains("단순 재판매").doesNotContain("보입니다");
  }

  /** Behaviour M5: nothing was recorded of what only the office can look up, nor corrected. */
  @Test
  void whatIsLookedUpIsRecordedAndCorrectsTheRegistryM5() throws Exception {
    story.opened();
    var enrollment = story.opened(portfolio.enrolled(LocalDate.of(2017, 12, 27)));
    var task = story.task(enrollment, TaskKind.VERIFY_REQUIREMENT);
    assertThat(task.requirementId()).isEqualTo(new RequirementId("REQ-MPN"));
    assertThat(partners.require(enrollment.tenantId()).standing().membershipActive()).isNull();

    assertThat(fields(complete(REVIEWER, task, "{\"verdict\":\"MET\"}")))
        .contains("facts.value", "facts.asOf", "facts.source", "proof");
    story.complete(
        REVIEWER,
        task,
        VerdictEntry.met(
            Map.of("value", true, "asOf", "2018-10-01", "source", "Partner Center, membership")));

    assertThat(partners.require(enrollment.tenantId()).standing().membershipActive()).isTrue();
    assertThat(enrollments.requirement(enrollment.id(), task.requirementId()).result())
        .isEqualTo(Result.MET);
    assertThat(last(enrollment).act().facts())
        .containsEntry("source", "Partner Center, membership");
  }

  /** Revenue has no column: what was verified stands in the place of its lines. */
  @Test
  void verifiedRevenueIsWhatTheRegistryKnowsM5() {
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)), LocalDate.of(2021, 10, 15));
    var task =
        SignedIn.as(
                REVIEWER,
                () ->
                    work.list(
                        Optional.of(TaskKind.VERIFY_REQUIREMENT),
                        Optional.of(enrollment.id()),
                        false,
                        false,
                        new PageRequest(0, 50)))
            .items()
            .stream()
            .filter(one -> new RequirementId("REQ-REV").equals(one.requirementId()))
            .findFirst()
            .orElseThrow();
    story.complete(
        REVIEWER,
        task,
        VerdictEntry.met(
            Map.of(
                "amountCents", 31_000_000,
                "periodStart", "2020-10-15",
                "periodEnd", "2021-10-14",
                "source", "Partner Center, billing history")));

    var decided = enrollments.requirement(enrollment.id(), task.requirementId());
    assertThat(decided.reasonCode()).isEqualTo("REV_300K");
    assertThat(
            statements
                .last(
                    enrollment.organisationId(),
                    LocalDate.of(2020, 10, 15),
                    LocalDate.of(2021, 10, 14))
                .orElseThrow()
                .countedCents())
        .isEqualTo(31_000_000);
  }

  @Test
  void fieldsOfAnotherKindOfTaskAreRefused() throws Exception {
    var enrollment = handedIn("REQ-INF");
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var refused = complete(REVIEWER, task, "{\"verdict\":\"MET\",\"agree\":true}");

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(fields(refused)).containsExactly("agree");
  }

  private Enrollment handedIn(String... requirements) {
    var enrollment = story.opened();
    story.handIn(enrollment, requirements);
    return enrollment;
  }

  private CaseDecision last(Enrollment enrollment) {
    var decisions = CaseDecision.of(acts.of(enrollment.id()));
    return decisions.get(decisions.size() - 1);
  }

  private JsonNode form(StaffTask task) throws Exception {
    return read(get(REVIEWER, "/api/v1/tasks/%s/form", task));
  }

  private MockHttpServletResponse get(Actor actor, String route, StaffTask task) throws Exception {
    return http.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                    route.formatted(task.id()))
                .with(authentication(SignedIn.authentication(actor))))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse complete(Actor actor, StaffTask task, String body)
      throws Exception {
    return call(actor, "/api/v1/tasks/" + task.id() + "/completion", body);
  }

  private MockHttpServletResponse call(Actor actor, String path, String body) throws Exception {
    return http.perform(
            post(path)
                .with(authentication(SignedIn.authentication(actor)))
                .with(csrf())
                .contentType("application/json")
                .content(body))
        .andReturn()
        .getResponse();
  }

  private List<String> fields(MockHttpServletResponse refused) throws Exception {
    return read(refused).get("errors").findValuesAsText("field");
  }

  private JsonNode read(MockHttpServletResponse answer) throws Exception {
    return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}
