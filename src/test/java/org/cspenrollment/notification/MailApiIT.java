package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.SignedIn;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.time.ClockMoved;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Reading the mails of a case, and trying one again. */
class MailApiIT extends OutboxTest {

  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);

  @Autowired private MockMvc http;
  @Autowired private OutboxStore outbox;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void aManagerReadsAllMailsOfACaseAndAPartnerThoseToItself() throws Exception {
    var enrollment = opened("en");
    var manager =
        new StaffContacts.Contact(
            new Username("manager9"),
            "Manager 9",
            java.util.Set.of(Role.MANAGER),
            "m@office.example",
            "ko");
    var day = LocalDate.of(2018, 10, 15);
    var reminder =
        new Reminder("BASIS_30", Reminder.Audience.MANAGER, 30, new Bilingual("en.", "ko."));
    outbox.remind(
        List.of(
            new DueReminder(
                enrollment.id(),
                ReminderEvent.BASIS,
                reminder,
                Optional.of(manager),
                "",
                NextAction.by(NextActor.PARTNER, "PREPARE", day),
                java.util.Map.of(),
                day)));

    read(MANAGER, enrollment)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.items[0].audience").value("MANAGER"))
        .andExpect(jsonPath("$.items[1].kind").value("CASE_OPENED"))
        .andExpect(jsonPath("$.items[1].state").value("QUEUED"))
        .andExpect(jsonPath("$.items[1].recipient").value(address(enrollment)))
        .andExpect(
            jsonPath("$.items[1].subject")
                .value(enrollment.id() + ": your annual enrollment has opened"))
        .andExpect(
            jsonPath("$.items[1].text")
                .value(containsString("The basis date is October 15, 2018")));
    read(partner(enrollment), enrollment)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].kind").value("CASE_OPENED"));
  }

  @Test
  void othersReadNothing() throws Exception {
    var enrollment = opened("en");
    var other = opened("en");

    read(partner(other), enrollment).andExpect(status().isNotFound());
    read(REVIEWER, enrollment).andExpect(status().isForbidden());
    retry(partner(enrollment), enrollment, mail(enrollment)).andExpect(status().isForbidden());
    retry(MANAGER, other, mail(enrollment)).andExpect(status().isNotFound());
    retry(MANAGER, enrollment, Long.MAX_VALUE).andExpect(status().isNotFound());
  }

  @Test
  void aMailThatFailedIsAnIncidentUntilItHasBeenTriedAgainAndSent() throws Exception {
    var enrollment = opened("en");
    var id = mail(enrollment);
    retry(MANAGER, enrollment, id)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/mail-not-failed")));
    serverGoesAway();
    for (var pause : List.of("PT2M", "PT1M", "PT5M", "PT1H")) {
      clock.advance(Duration.parse(pause));
      delivery.sendDue();
    }
    assertThat(states(enrollment)).containsExactly("FAILED");
    assertThat(incidents(id)).isEqualTo(1);

    serverComesBack();
    http.perform(retrying(enrollment, id, "\"The server is back.\"").with(as(MANAGER)))
        .andExpect(status().isNoContent());
    http.perform(get("/api/v1/enrollments/" + enrollment.id() + "/audit").with(as(MANAGER)))
        .andExpect(jsonPath("$.items[0].action").value("MAIL_RETRIED"))
        .andExpect(jsonPath("$.items[0].details.reason").value("The server is back."));

    assertThat(send()).isEqualTo(1);
    assertThat(states(enrollment)).containsExactly("SENT");
    assertThat(incidents(id)).isZero();
  }

  @Test
  void theHostOfARequestHasNoInfluenceOnTheLinkInAMail() throws Exception {
    var tenant = tenant("en");
    http.perform(
            post("/api/v1/enrollments")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"tenantId\": \"" + tenant.tenantId() + "\"}")
                .with(csrf())
                .with(authentication(SignedIn.authentication(MANAGER))))
        .andExpect(status().isCreated());

    send();

    assertThat(text(arrivedAt(address(tenant.tenantId().value())).get(0)))
        .contains("Where: https://enrollment.example/portal/cases/")
        .doesNotContain("evil");
  }

  /** Domain 7.4, scenario 14: each step is told in the language of the partner. */
  @Test
  void scenario14EachStepOfTheLadderIsToldInBothLanguages() throws Exception {
    for (var language : List.of("en", "ko")) {
      var enrollment = opened(language);
      send();
      for (var step :
          List.of(PartnerStatus.RESTRICTED, PartnerStatus.SUSPENDED, PartnerStatus.REVOKED)) {
        happens(new EnforcementStepTaken(number(enrollment), step, ENROLLED, "rule_step", step));
        send();
      }
      var expected =
          language.equals("en")
              ? List.of("is restricted", "is suspended", "is revoked")
              : List.of("제한됨으로", "일시 중단됨으로", "승인 취소됨으로");
      var mails = arrivedAt(address(enrollment));
      assertThat(mails).hasSize(4);
      for (int step = 0; step < 3; step++) {
        assertThat(subject(mails.get(step + 1))).contains(expected.get(step));
      }
    }
  }

  @Test
  void whenTheClockOfTheDemoMovesRemindersAreWrittenAndSent() {
    on("2018-07-17");
    var enrollment = opened("en");
    on("2018-10-01");

    events.publishEvent(new ClockMoved(clock.instant()));

    assertThat(reminders(enrollment)).contains("BASIS_14");
    assertThat(text(arrivedAt(address(enrollment)).get(0))).contains("14 days are left");
  }

  @Test
  void aServerThatIsAwayTakesNoNodeOutOfService() throws Exception {
    serverGoesAway();

    http.perform(get("/actuator/health")).andExpect(status().isOk());
    http.perform(
            get("/actuator/health/outbox")
                .with(
                    authentication(
                        SignedIn.authentication(
                            SignedIn.staff("administrator", Role.ADMINISTRATOR)))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("UP"));
  }

  private ResultActions read(Actor actor, Enrollment enrollment) throws Exception {
    return http.perform(
        get("/api/v1/enrollments/" + enrollment.id() + "/mails")
            .with(authentication(SignedIn.authentication(actor))));
  }

  private ResultActions retry(Actor actor, Enrollment enrollment, long mail) throws Exception {
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/mails/" + mail + "/retry")
            .with(csrf())
            .with(authentication(SignedIn.authentication(actor))));
  }

  private static MockHttpServletRequestBuilder retrying(
      Enrollment enrollment, long mail, String reason) {
    return post("/api/v1/enrollments/" + enrollment.id() + "/mails/" + mail + "/retry")
        .with(csrf())
        .contentType("application/json")
        .content("{\"reason\":" + reason + "}");
  }

  private static RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }

  private static Actor partner(Enrollment enrollment) {
    return SignedIn.partner("partner", enrollment.organisationId().value());
  }

  private long mail(Enrollment enrollment) {
    return rows.sql("select min(mail_id) from mail where case_number = ?")
        .param(enrollment.id().value())
        .query(Long.class)
        .single();
  }

  private long incidents(long mail) {
    return rows.sql(
            "select count(*) from act_ru_incident where incident_type_ = 'failedMail' and"
                + " configuration_ = ?")
        .param(String.valueOf(mail))
        .query(Long.class)
        .single();
  }
}
