package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.evidence.intake.EvidenceWithdrawal;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Files of last year that still hold are offered and never taken over by themselves. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class CarryOverIT {

  private static final String PLAN = "REQ-SUP2";
  private static final String SERVICE = "REQ-SVC";
  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private HandingIn handingIn;
  @Autowired private EvidenceFiles files;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidenceWithdrawal withdrawal;
  @Autowired private Timeline timeline;
  @Autowired private JdbcClient database;
  @Autowired private ObjectMapper json;
  @Autowired private MockMvc http;
  @Autowired private SessionRepository<?> sessions;

  private Tenant tenant;
  private Enrollment before;
  private Receipt plan;

  @BeforeEach
  void aYearBefore() {
    clock.set(TestClock.START);
    tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    before = opened(LocalDate.of(2018, 10, 15));
    declares(before, "2021-09-19");
    plan = give(before, PLAN, "plan.pdf");
  }

  @Test
  void whatStillHoldsIsOfferedAndTakenOverWithAReceiptOfItsOwn() throws Exception {
    var now = nextYear();
    assertThat(files(now)).isEmpty();

    offers(now)
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(plan.id().toString()))
        .andExpect(jsonPath("$[0].caseId").value(before.id().value()))
        .andExpect(jsonPath("$[0].offer").value("OFFERED"))
        .andExpect(jsonPath("$[0].sentence.en").isNotEmpty());
    takeOver(partner(now), now, plan.id())
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$[0].caseId").value(now.id().value()))
        .andExpect(jsonPath("$[0].sha256").value(plan.sha256().value()))
        .andExpect(jsonPath("$[0].receivedAt").value("2019-08-01T00:00:00Z"));

    var taken = files(now).get(0);
    assertThat(taken.carriedFrom()).isEqualTo(plan.id());
    assertThat(taken.id()).isNotEqualTo(plan.id());
    try (var content = SignedIn.as(partner(now), () -> files.content(now.id(), taken.id()))) {
      assertThat(content.bytes().readAllBytes()).hasSize((int) plan.size());
    }
    assertThat(timeline.of(now.id()))
        .anyMatch(one -> one.what() == AuditCode.EVIDENCE_CARRIED_OVER);
    offers(now).andExpect(jsonPath("$.length()").value(0));
    assertThat(
            database
                .sql("select count(*) from evidence_content where sha256 = ?")
                .param(plan.sha256().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatHasExpiredIsSaidAndCannotBeTaken() throws Exception {
    declares(before, "2019-09-19");
    var now = nextYear();

    offers(now)
        .andExpect(jsonPath("$[0].offer").value("EXPIRED"))
        .andExpect(
            jsonPath("$[0].sentence.en").value(org.hamcrest.Matchers.containsString("ended")));
    takeOver(partner(now), now, plan.id())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("files"));
    assertThat(files(now)).isEmpty();
  }

  @Test
  void whatWasWithdrawnOrReplacedLastYearIsNotOffered() throws Exception {
    var withdrawn = give(before, SERVICE, "old.pdf");
    SignedIn.as(partner(before), () -> withdrawal.withdraw(before.id(), withdrawn.id()));
    var now = nextYear();

    offers(now).andExpect(jsonPath("$.length()").value(1));
    takeOver(partner(now), now, withdrawn.id()).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void onlyThePartnerTakesOverAndOnlyItsOwn() throws Exception {
    var now = nextYear();
    takeOver(MANAGER, now, plan.id()).andExpect(status().isForbidden());
    takeOver(SignedIn.partner("stranger", "ORG-X"), now, plan.id())
        .andExpect(status().isNotFound());

    tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    var strangers = nextYear();
    takeOver(partner(strangers), strangers, plan.id()).andExpect(status().isUnprocessableEntity());
    offers(strangers).andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void theCardOffersItAndItsFormTakesItOver() throws Exception {
    var now = nextYear();
    var partner = SignedIn.partner("hanul", now.organisationId().value());
    var page =
        http.perform(
                get("/portal/cases/" + now.id())
                    .cookie(SignedIn.session(sessions))
                    .with(as(partner)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Take over files of last year", plan.id().toString());

    http.perform(
            post(
                    "/portal/cases/{case}/requirements/{requirement}/carry-over",
                    now.id().value(),
                    PLAN)
                .with(as(partner))
                .with(csrf())
                .param("files", plan.id().toString()))
        .andExpect(redirectedUrlPattern("/portal/cases/" + now.id() + "*"));

    assertThat(files(now)).hasSize(1);
  }

  private Enrollment nextYear() {
    portfolio.hasEnded(before.id());
    clock.set(Instant.parse("2019-08-01T00:00:00Z"));
    return opened(LocalDate.of(2019, 10, 15));
  }

  private Enrollment opened(LocalDate basisDate) {
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.of(basisDate)));
  }

  private void declares(Enrollment enrollment, String planEnd) {
    SignedIn.as(
        partner(enrollment),
        () ->
            handingIn.declare(
                enrollment.id(),
                new RequirementId(PLAN),
                Map.of("planType", "ASFP", "planEnd", planEnd)));
  }

  private Receipt give(Enrollment enrollment, String requirement, String name) {
    return SignedIn.as(
        partner(enrollment),
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId(requirement),
                name,
                null,
                new ByteArrayInputStream(
                    Samples.pdf(
                        document ->
                            document
                                .getDocumentInformation()
                                .setTitle(UUID.randomUUID().toString()))),
                null,
                null));
  }

  private List<EvidenceFile> files(Enrollment enrollment) {
    return SignedIn.as(MANAGER, () -> files.of(enrollment.id()));
  }

  private ResultActions offers(Enrollment enrollment) throws Exception {
    return http.perform(get(path(enrollment)).with(as(partner(enrollment))));
  }

  private ResultActions takeOver(Actor actor, Enrollment enrollment, UUID file) throws Exception {
    return http.perform(
        post(path(enrollment))
            .with(as(actor))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(Map.of("files", Set.of(file)))));
  }

  private static String path(Enrollment enrollment) {
    return "/api/v1/enrollments/" + enrollment.id() + "/evidence/carry-over";
  }

  private static Actor partner(Enrollment enrollment) {
    return SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }
}
