package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What a manager reads of a case, running or ended: its way, its decisions, how long steps took.
 */
@CaseTest
class CasePathIT {

  private static final String CASES = "/api/v1/enrollments/";

  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private CaseStory story;
  @Autowired private JdbcClient database;

  @Test
  void anEndedCaseHasItsWhole() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();

    var processes = body(read(MANAGER, CASES + enrollment.id() + "/path")).path("processes");

    var main = processes.get(0);
    assertThat(main.path("process").asText()).isEqualTo("annual-enrollment");
    assertThat(main.path("version").asInt()).isPositive();
    assertThat(main.path("endedAt").isNull()).isFalse();
    assertThat(processes.findValuesAsText("process"))
        .contains("requirement-verification")
        .hasSizeGreaterThan(3);
    assertThat(processes.findValuesAsText("person")).contains("reviewer1");
    assertThat(processes.findValuesAsText("side")).contains("PARTNER", "OFFICE", "SYSTEM");
    assertThat(processes.findValuesAsText("requirement")).contains("REQ-INF", "REQ-SVC");
    assertThat(steps(main))
        .first()
        .satisfies(step -> assertThat(step.path("type").asText()).isEqualTo("startEvent"));
    assertThat(steps(main)).allSatisfy(step -> assertThat(step.path("endedAt").isNull()).isFalse());
    var called =
        steps(main).stream()
            .filter(step -> step.path("type").asText().equals("callActivity"))
            .map(step -> step.path("calledInstanceId").asText())
            .toList();
    assertThat(processes.findValuesAsText("instanceId")).containsAll(called);
    assertThat(called).isNotEmpty();
  }

  @Test
  void aRunningCaseStandsSomewhereAndOneStatementReadsItHoweverLongItIs() throws Exception {
    var brief = story.opened();
    var lengthy = story.opened();
    story.handIn(lengthy);
    story.infrastructureNotMet(lengthy);

    assertThat(statements(lengthy)).isEqualTo(statements(brief));
    var main = body(read(MANAGER, CASES + lengthy.id() + "/path")).path("processes").get(0);
    assertThat(main.path("endedAt").isNull()).isTrue();
    assertThat(steps(main)).anySatisfy(step -> assertThat(step.path("endedAt").isNull()).isTrue());
  }

  @Test
  void onlyManagersReadItAndOfACaseThatIsThere() throws Exception {
    var enrollment = story.opened();
    for (var what : List.of("/path", "/decisions")) {
      read(story.partner(enrollment), CASES + enrollment.id() + what)
          .andExpect(status().isForbidden());
      read(LEAD, CASES + enrollment.id() + what).andExpect(status().isForbidden());
      read(MANAGER, CASES + "KR-00000-2018" + what).andExpect(status().isNotFound());
    }
    read(LEAD, "/api/v1/cycles/2018/durations").andExpect(status().isForbidden());
  }

  @Test
  void durationsAreOverTheCasesOfTheYear() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    database
        .sql(
            """
            update act_hi_actinst set start_time_ = end_time_ - interval '9 days'
            where act_id_ = ? and end_time_ is not null
            """)
        .param(TaskNames.of(TaskKind.VERIFY_INFRASTRUCTURE))
        .update();

    var year =
        body(read(MANAGER, "/api/v1/cycles/2018/durations?process=requirement-verification"));

    assertThat(year.path("definitionId").asText()).startsWith("requirement-verification:");
    assertThat(year.path("instances").asLong()).isGreaterThanOrEqualTo(3);
    var step = TaskNames.of(TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(year.path("steps"))
        .filteredOn(one -> one.path("id").asText().equals(step))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("times").asLong()).isPositive();
              assertThat(one.path("longestSeconds").asLong()).isEqualTo(9 * 86400);
              assertThat(one.path("longestSeconds").asLong())
                  .isGreaterThanOrEqualTo(one.path("medianSeconds").asLong());
            });
    read(MANAGER, "/api/v1/cycles/1999/durations")
        .andExpect(jsonPath("$.definitionId").value(nullValue()))
        .andExpect(jsonPath("$.steps").isEmpty());
    read(MANAGER, "/api/v1/cycles/2018/durations?process=no-such-process")
        .andExpect(jsonPath("$.instances").value(0));
  }

  @Test
  void aDecisionHasItsRuleItsFactsAndTheSecondPerson() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.infrastructureNotMet(enrollment);

    decisions(enrollment)
        .andExpect(jsonPath("$.decisions.length()").value(1))
        .andExpect(jsonPath("$.decisions[0].task").value("verify-infrastructure"))
        .andExpect(jsonPath("$.decisions[0].requirement").value("REQ-INF"))
        .andExpect(jsonPath("$.decisions[0].answer").value("NOT_MET"))
        .andExpect(jsonPath("$.decisions[0].by").value("reviewer1"))
        .andExpect(jsonPath("$.decisions[0].facts.billingCapability").exists())
        .andExpect(jsonPath("$.decisions[0].recommended").value("NOT_MET"))
        .andExpect(jsonPath("$.decisions[0].recommendedRule").isNotEmpty())
        .andExpect(jsonPath("$.decisions[0].second").value(nullValue()));

    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    decisions(enrollment)
        .andExpect(jsonPath("$.decisions.length()").value(1))
        .andExpect(jsonPath("$.decisions[0].second.by").value("lead1"))
        .andExpect(jsonPath("$.decisions[0].second.answer").value("AGREE"));
  }

  @Test
  void everyResultHasWhatItsTableRead() throws Exception {
    var enrollment = story.opened();
    decisions(enrollment)
        .andExpect(jsonPath("$.read['REQ-AGR'].reqId").value("REQ-AGR"))
        .andExpect(jsonPath("$.read['REQ-AGR'].fact").value(nullValue()))
        .andExpect(jsonPath("$.read['REQ-AGR'].planEnd").doesNotExist())
        .andExpect(jsonPath("$.read['REQ-SUP2']").doesNotExist());
    story.handIn(enrollment);
    story.everythingMet(enrollment);

    decisions(enrollment)
        .andExpect(jsonPath("$.read['REQ-SUP2'].planType").value("ASFP"))
        .andExpect(jsonPath("$.read['REQ-SUP2'].planEnd").value("2019-09-19"))
        .andExpect(jsonPath("$.read['REQ-SUP2'].activeOnBasis").value(true))
        .andExpect(jsonPath("$.read['REQ-SUP2'].billing").doesNotExist())
        .andExpect(jsonPath("$.read['REQ-SVC'].servicesAccepted").value(1));
  }

  @Test
  void whoDisagreesIsTheSecondPersonAndSoIsWhoConfirmsADemotion() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.waive(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.disagree(MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);
    story.infrastructureNotMet(enrollment);
    story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.decide(MANAGER, enrollment, "NOT_RENEWED");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    decisions(enrollment)
        .andExpect(jsonPath("$.decisions.length()").value(5))
        .andExpect(jsonPath("$.decisions[0].answer").value("WAIVE"))
        .andExpect(jsonPath("$.decisions[0].second.answer").value("DISAGREE"))
        .andExpect(jsonPath("$.decisions[1].answer").value("NOT_MET"))
        .andExpect(jsonPath("$.decisions[1].second.answer").value("DISAGREE"))
        .andExpect(jsonPath("$.decisions[2].second").value(nullValue()))
        .andExpect(jsonPath("$.decisions[4].task").value("decide-exception"))
        .andExpect(jsonPath("$.decisions[4].second.task").value("confirm-demotion"))
        .andExpect(jsonPath("$.decisions[*].second.by").value(hasItem("manager2")));
  }

  private ResultActions decisions(org.cspenrollment.enrollment.lifecycle.Enrollment enrollment)
      throws Exception {
    return read(MANAGER, CASES + enrollment.id() + "/decisions").andExpect(status().isOk());
  }

  private int statements(org.cspenrollment.enrollment.lifecycle.Enrollment enrollment) {
    return SentStatements.during(
            () -> {
              try {
                read(MANAGER, CASES + enrollment.id() + "/path").andExpect(status().isOk());
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            })
        .size();
  }

  private ResultActions read(Actor actor, String path) throws Exception {
    return http.perform(get(path).with(authentication(SignedIn.authentication(actor))));
  }

  private JsonNode body(ResultActions answer) throws Exception {
    return json.readTree(
        answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
  }

  private static List<JsonNode> steps(JsonNode process) {
    var steps = new ArrayList<JsonNode>();
    process.path("steps").forEach(steps::add);
    return steps;
  }
}
