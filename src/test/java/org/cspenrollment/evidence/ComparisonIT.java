package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.intake.EvidenceIntake;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Files beside those of last year and those of others. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class ComparisonIT {

  private static final String PLAN = "REQ-SUP2";
  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);
  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EvidenceIntake intake;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc mvc;

  @BeforeEach
  void begin() {
    clock.set(TestClock.START);
  }

  @Test
  void lastYearsFilesAreKnownAgain() throws Exception {
    var tenant = tenant();
    var before = opened(tenant, LocalDate.of(2018, 10, 15));
    var same = Samples.bytes(Samples.pdf(), Samples.ascii("% " + before.id()));
    give(before, PLAN, same);
    portfolio.hasEnded(before.id());
    clock.set(Instant.parse("2019-08-01T00:00:00Z"));
    var now = opened(tenant, LocalDate.of(2019, 10, 15));
    give(now, PLAN, same);
    give(now, "REQ-SVC", same);

    var list = list(now, REVIEWER);

    list.andExpect(
            jsonPath("$.items[?(@.requirement=='REQ-SUP2')].sinceLastYear", contains("UNCHANGED")))
        .andExpect(
            jsonPath("$.items[?(@.requirement=='REQ-SVC')].sinceLastYear", contains("FIRST")));
    list(before, REVIEWER).andExpect(jsonPath("$.items[0].sinceLastYear").value("FIRST"));

    give(now, PLAN, Samples.bytes(Samples.pdf(), Samples.ascii("% anew " + before.id())));
    list(now, partner(now))
        .andExpect(
            jsonPath(
                "$.items[?(@.requirement=='REQ-SUP2')].sinceLastYear",
                org.hamcrest.Matchers.containsInAnyOrder("NEW", "UNCHANGED")));
  }

  @Test
  void theOfficeHearsOfOthersWithTheSameFileAndPartnersNever() throws Exception {
    var one = opened(tenant(), LocalDate.of(2018, 10, 15));
    var other = opened(tenant(), LocalDate.of(2018, 10, 15));
    var same = Samples.bytes(Samples.pdf(), Samples.ascii("% shared by " + one.id()));
    give(one, PLAN, same);
    var receipt = give(other, "REQ-SVC", same);

    list(other, REVIEWER).andExpect(jsonPath("$.items[0].alsoFrom", contains(one.id().value())));
    list(one, REVIEWER).andExpect(jsonPath("$.items[0].alsoFrom", contains(other.id().value())));
    list(other, partner(other)).andExpect(jsonPath("$.items[0].alsoFrom", empty()));

    assertThat(recorded(other)).contains("EVIDENCE_SEEN_ELSEWHERE");
    assertThat(recorded(one)).doesNotContain("EVIDENCE_SEEN_ELSEWHERE");
    for (var path : new String[] {"", "/evidence", "/audit", "/evidence/" + receipt.id()}) {
      assertThat(
              mvc.perform(
                      get("/api/v1/enrollments/" + other.id() + path)
                          .with(authentication(SignedIn.authentication(partner(other)))))
                  .andExpect(status().isOk())
                  .andReturn()
                  .getResponse()
                  .getContentAsString())
          .doesNotContain(one.id().value())
          .doesNotContain("ELSEWHERE");
    }
  }

  @Test
  void theSameOrganisationMayUseAFileTwice() throws Exception {
    var one = opened(tenant(), LocalDate.of(2018, 10, 15));
    var sister = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    database
        .sql("update tenant set organisation_id = ? where tenant_id = ?")
        .params(one.organisationId().value(), sister.tenantId().value())
        .update();
    var other = opened(sister, LocalDate.of(2018, 10, 15));
    var same = Samples.bytes(Samples.pdf(), Samples.ascii("% in one house " + one.id()));
    give(one, PLAN, same);
    give(other, PLAN, same);

    list(other, REVIEWER).andExpect(jsonPath("$.items[0].alsoFrom", empty()));
    assertThat(recorded(other)).doesNotContain("EVIDENCE_SEEN_ELSEWHERE");
  }

  private Tenant tenant() {
    return portfolio.enrolled(LocalDate.of(2017, 10, 15));
  }

  private Enrollment opened(Tenant tenant, LocalDate basisDate) {
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.of(basisDate)));
  }

  private static Actor partner(Enrollment enrollment) {
    return SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  private Receipt give(Enrollment enrollment, String requirement, byte[] bytes) {
    return SignedIn.as(
        partner(enrollment),
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId(requirement),
                "proof.pdf",
                null,
                new ByteArrayInputStream(bytes),
                null,
                null));
  }

  private ResultActions list(Enrollment enrollment, Actor who) throws Exception {
    return mvc.perform(
            get("/api/v1/enrollments/" + enrollment.id() + "/evidence")
                .with(authentication(SignedIn.authentication(who))))
        .andExpect(status().isOk());
  }

  private String recorded(Enrollment enrollment) {
    return String.join(
        " ",
        database
            .sql("select action from audit_entry where stream = ?")
            .param(enrollment.id().value())
            .query(String.class)
            .list());
  }
}
