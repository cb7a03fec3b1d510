package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Mails that a server refuses, and mails of an outage. */
class RefusedMailIT extends OutboxTest {

  private static final String UNKNOWN = "550 5.1.1 User unknown\u0007 in local recipient table";
  private static final String GREYLISTED = "450 4.2.0 Greylisted, come back later";

  @Autowired private MockMvc http;

  @Test
  void f16AReaderWhomTheServerDoesNotKnowFailsAtOnceWithItsWordsAtTheCase() throws Exception {
    var enrollment = opened("en");
    isPutOnHold(enrollment);

    refusing(UNKNOWN, this::send);

    assertThat(states(enrollment)).containsExactly("FAILED", "FAILED");
    mails(enrollment)
        .andExpect(jsonPath("$.items[0].tries").value(1))
        .andExpect(jsonPath("$.items[0].nextTry").isEmpty())
        .andExpect(
            jsonPath("$.items[0].answer").value("550 5.1.1 User unknown in local recipient table"));
    failedSteps(enrollment)
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].kind").value("MAIL"))
        .andExpect(
            jsonPath("$.items[0].error").value("550 5.1.1 User unknown in local recipient table"));
    http.perform(get("/api/v1/failed-mails").with(as(MANAGER)))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.items[0].caseId").value(enrollment.id().value()))
        .andExpect(jsonPath("$.items[0].refused").value(true));
    assertThat(record(enrollment)).startsWith("MAIL_FAILED", "MAIL_FAILED");
  }

  @Test
  void f16TheFirstTryThatFailsIsSeenAtTheCase() throws Exception {
    var enrollment = opened("en");

    refusing(GREYLISTED, this::send);

    assertThat(states(enrollment)).containsExactly("QUEUED");
    mails(enrollment)
        .andExpect(jsonPath("$.items[0].tries").value(1))
        .andExpect(jsonPath("$.items[0].nextTry").value("2018-09-17T00:03:00Z"))
        .andExpect(jsonPath("$.items[0].answer").value(GREYLISTED));
    http.perform(
            get("/api/v1/enrollments/" + enrollment.id() + "/mails").with(as(partner(enrollment))))
        .andExpect(jsonPath("$.items[0].answer").isEmpty());
    failedSteps(enrollment).andExpect(jsonPath("$.total").value(0));

    serverComesBack();
    clock.advance(Duration.ofMinutes(1));
    assertThat(delivery.sendDue()).isEqualTo(1);
    mails(enrollment)
        .andExpect(jsonPath("$.items[0].state").value("SENT"))
        .andExpect(jsonPath("$.items[0].answer").isEmpty());
  }

  @Test
  void f16AnAddressThatIsNoneFailsAtOnceAndTheCorrectedOneIsTaken() throws Exception {
    var tenant = tenant("en");
    contact(tenant.tenantId().value(), "a..b@partner.example");
    var enrollment = open(tenant);

    send();

    assertThat(states(enrollment)).containsExactly("FAILED");
    mails(enrollment)
        .andExpect(jsonPath("$.items[0].answer").value("This is not the address of one reader."));
    contact(tenant.tenantId().value(), "a@xn--hy1bu3c04i29idvmj9g.xn--3e0b707e");
    retry(false, token()).andExpect(jsonPath("$.retried").value(0));
    http.perform(
            post("/api/v1/enrollments/%s/mails/%d/retry".formatted(enrollment.id(), id(enrollment)))
                .with(as(MANAGER))
                .with(csrf()))
        .andExpect(status().isNoContent());

    assertThat(send()).isEqualTo(1);
    assertThat(arrivedAt("a@xn--hy1bu3c04i29idvmj9g.xn--3e0b707e")).hasSize(1);
    mails(enrollment).andExpect(jsonPath("$.items[0].recipient").value("a@한빛클라우드.한국"));
    failedSteps(enrollment).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void allMailsOfAnOutageAreTriedAgainWithOneActBehindItsPreview() throws Exception {
    var one = opened("en");
    var other = opened("ko");
    serverGoesAway();
    for (var pause : List.of("PT2M", "PT1M", "PT5M", "PT1H")) {
      clock.advance(Duration.parse(pause));
      delivery.sendDue();
    }
    failedSteps(one).andExpect(jsonPath("$.total").value(1));
    serverComesBack();

    retry(false, null).andExpect(status().isConflict());
    retry(false, "0".repeat(64))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/preview")));
    var late = token();
    clock.advance(Duration.ofMinutes(16));
    retry(false, late).andExpect(status().isConflict());
    var token = token();
    retry(false, token)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.retried").value(2))
        .andExpect(jsonPath("$.items[0].caseId").value(one.id().value()))
        .andExpect(jsonPath("$.items[0].result").value("RETRIED"));
    retry(false, token).andExpect(status().isConflict());

    assertThat(send()).isEqualTo(2);
    assertThat(states(one)).containsExactly("SENT");
    assertThat(states(other)).containsExactly("SENT");
    assertThat(record(one)).contains("MAIL_RETRIED");
    failedSteps(one).andExpect(jsonPath("$.total").value(0));
    http.perform(get("/api/v1/failed-mails").with(as(SignedIn.staff("reviewer1", Role.REVIEWER))))
        .andExpect(status().isForbidden());
  }

  @Test
  void aMailThatFailsAgainIsStillOneIncident() throws Exception {
    var enrollment = opened("en");
    refusing(UNKNOWN, this::send);
    http.perform(
            post("/api/v1/enrollments/%s/mails/%d/retry".formatted(enrollment.id(), id(enrollment)))
                .with(as(MANAGER))
                .with(csrf()))
        .andExpect(status().isNoContent());

    refusing(UNKNOWN, this::send);

    assertThat(states(enrollment)).containsExactly("FAILED");
    failedSteps(enrollment).andExpect(jsonPath("$.total").value(1));
  }

  private static void refusing(String answer, Runnable act) {
    serverGoesAway();
    try (var server = new RefusingServer(PORT, answer)) {
      server.during(act);
    }
  }

  private String token() throws Exception {
    return JsonPath.read(
        retry(true, null).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(),
        "$.preview");
  }

  private ResultActions retry(boolean dryRun, String preview) throws Exception {
    return http.perform(
        post("/api/v1/failed-mails/retry")
            .with(as(MANAGER))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"dryRun\":%s,\"preview\":%s,\"reason\":\"The server is back.\"}"
                    .formatted(dryRun, preview == null ? "null" : "\"" + preview + "\"")));
  }

  private ResultActions mails(Enrollment enrollment) throws Exception {
    return http.perform(get("/api/v1/enrollments/" + enrollment.id() + "/mails").with(as(MANAGER)))
        .andExpect(status().isOk());
  }

  private ResultActions failedSteps(Enrollment enrollment) throws Exception {
    return http.perform(
            get("/api/v1/failed-steps").param("caseId", enrollment.id().value()).with(as(MANAGER)))
        .andExpect(status().isOk());
  }

  private List<String> record(Enrollment enrollment) {
    return audit
        .entries(enrollment.id().value(), new org.cspenrollment.platform.PageRequest(0, 10))
        .items()
        .stream()
        .map(org.cspenrollment.audit.AuditEntry::action)
        .toList();
  }

  private long id(Enrollment enrollment) {
    return rows.sql("select mail_id from mail where case_number = ? order by mail_id limit 1")
        .param(enrollment.id().value())
        .query(Long.class)
        .single();
  }

  private void contact(String tenantId, String address) {
    rows.sql("update tenant set contact_email = ? where tenant_id = ?")
        .params(address, tenantId)
        .update();
  }

  private static Actor partner(Enrollment enrollment) {
    return SignedIn.partner("partner", enrollment.organisationId().value());
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }
}
