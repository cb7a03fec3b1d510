package org.cspenrollment.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * The demo as it is shipped, with its portfolio: its people live from the last days before a basis
 * date of the fourth edition until the last step of the ladder is over.
 */
@SpringBootTest(properties = {TestDatabase.OF_ITS_OWN + "=demo_life", "csp.mail.every=PT10H"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLifeIT {

  @Autowired private MockMvc http;
  @Autowired private JdbcClient database;
  @Autowired private AuditTrail audit;

  @BeforeAll
  void theDaysPass() throws Exception {
    move("{'now': '2025-10-23T06:00:00Z'}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.acts").doesNotExist());
    // What the jump skipped is opened late and gets its days, so an end takes half a year
    move("{'advance': 'P165D', 'people': true}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.acts").value(greaterThan(500)))
        .andExpect(jsonPath("$.now").value(startsWith("2026-04-06T06:")));
  }

  @AfterAll
  void theEngineIsInThePresentAgain() {
    ClockUtil.reset();
  }

  @Test
  void everyEndingOccurs() {
    assertThat(texts("select distinct state from enrollment where edition = 'E4'"))
        .contains("CLOSED", "REVOKED", "TRANSITION_COMPLETE", "EXITED", "CANCELLED");
    assertThat(
            texts(
                "select distinct outcome from enrollment where edition = 'E4' and state ="
                    + " 'CLOSED'"))
        .contains("RENEW", "RENEW_WITH_NOTES");
    assertThat(texts("select distinct status from tenant"))
        .contains("ACTIVE", "REVOKED", "INDIRECT_RESELLER", "LEFT");
  }

  @Test
  void everyWayToAnEndingOccurs() {
    assertThat(texts("select distinct action from audit_entry where at >= '2025-10-23T06:00:00Z'"))
        .contains(
            "INFORMATION_REQUESTED",
            "REMEDIATION_BEGUN",
            "HELD",
            "DEADLINE_MOVED",
            "CURE_HANDED_IN",
            "CONSEQUENCES_LIFTED",
            "APPEAL_OVERTURNED",
            "APPEAL_DECISION_STANDS");
    assertThat(texts("select distinct task || ' ' || answer from review_act"))
        .contains(
            "confirm-waiver AGREE",
            "confirm-not-met DISAGREE",
            "decide-exception RENEW",
            "confirm-demotion DISAGREE");
  }

  @Test
  void m9SomePartnersShowHowTheyGrewAndSomeOfThemShrank() {
    var sentences =
        texts(
            """
            select sentence_en from enrollment_requirement
            where requirement_id = 'REQ-PERF' and reason_code = 'PERF_RECORDED'
            """);

    assertThat(sentences).hasSizeGreaterThan(3);
    assertThat(sentences).anyMatch(sentence -> sentence.contains("growth of -"));
    assertThat(sentences).anyMatch(sentence -> sentence.matches(".*growth of \\d.*"));
  }

  @Test
  void theVisitorsOwnCasesAreLeftAlone() {
    assertThat(
            texts(
                """
                select stream || ' ' || action || ' ' || actor from audit_entry
                where stream ~ '^(KR-10421|DE-20077|JP-30150)-' and actor <> 'system'
                  and at >= '2025-10-23T06:00:00Z'
                """))
        .isEmpty();
  }

  @Test
  void theRecordIsWholeAndNamesThePeople() {
    assertThat(audit.broken()).isEmpty();
    assertThat(texts("select distinct actor from audit_entry where action = 'CLOCK_MOVED'"))
        .containsExactly("admin1");
  }

  @Test
  void moreThanFourHundredDaysWithPeopleAreTooMany() throws Exception {
    move("{'advance': 'P401D', 'people': true}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type", endsWith("/invalid-field")))
        .andExpect(jsonPath("$.errors[0].field").value("advance"));
    move("{'now': '2025-12-24T06:00:00Z', 'people': true}")
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions move(String body) throws Exception {
    return http.perform(
        post("/api/v1/demo/clock")
            .with(httpBasic("admin1", DemoPeople.PASSWORD))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.replace('\'', '"')));
  }

  private List<String> texts(String sql) {
    return database.sql(sql).query(String.class).list();
  }
}
