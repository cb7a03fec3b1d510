package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The revenue of the registry in a case of 2021-06-01, the renewal of its support plan. */
@CaseTest
class RevenueOfCaseIT {

  private static final String HEADER =
      "month,amount,currency,usdRate,rateDate,role,perpetual,influence\n";
  private static final LocalDate BASIS = LocalDate.parse("2021-06-01");

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private Enrollments enrollments;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc http;

  @Test
  void allTenantsOfTheOrganisationCountTogetherAtTheirStoredRates() throws Exception {
    var tenant = renewing();
    var sister = sisterOf(tenant);
    sold(tenant, "2020-06,180000000,KRW,0.001,2020-06-30,DIRECT,false,false\n");
    sold(sister, "2021-05,120000.00,USD,,,DIRECT,false,false\n");
    var enrollment = story.opened(tenant, BASIS);

    var revenue = requirement(enrollment, "REQ-REV");
    assertThat(revenue.result()).isEqualTo(Result.MET);
    assertThat(revenue.sentence().en()).contains("300,000.00");
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_REQUIREMENT)).isTrue();
  }

  @Test
  void oneCentLessIsNotEnough() throws Exception {
    var tenant = renewing();
    sold(
        tenant,
        """
        2020-06,179999990,KRW,0.001,2020-06-30,DIRECT,false,false
        2021-05,120000.00,USD,,,DIRECT,false,false
        2021-05,5000000.00,USD,,,INDIRECT_RESELLER,false,false
        2021-06,5000000.00,USD,,,DIRECT,false,false
        2020-05,5000000.00,USD,,,DIRECT,false,false
        """);

    var revenue = requirement(story.opened(tenant, BASIS), "REQ-REV");

    assertThat(revenue.result()).isEqualTo(Result.NOT_MET);
    assertThat(revenue.reasonCode()).isEqualTo("REV_NEAR_300K");
    assertThat(revenue.sentence().en()).contains("299,999.99");
  }

  @Test
  void withoutAnyLineRevenueIsUnknownAndTheOfficeIsAsked() {
    var enrollment = story.opened(renewing(), BASIS);

    assertThat(requirement(enrollment, "REQ-REV").result()).isEqualTo(Result.PENDING);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_REQUIREMENT)).isTrue();
  }

  @Test
  void partnerAndOfficeSeeWhatWasCountedAndWhy() throws Exception {
    var tenant = renewing();
    sold(
        tenant,
        """
        2020-06,285000.00,USD,,,DIRECT,false,false
        2020-06,55000.00,USD,,,DIRECT,true,false
        """);
    var enrollment = story.opened(tenant, BASIS);

    for (var reader : new Actor[] {story.partner(enrollment), CaseStory.REVIEWER, CaseStory.LEAD}) {
      read(enrollment.id().value(), reader)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.from").value("2020-06-01"))
          .andExpect(jsonPath("$.to").value("2021-05-31"))
          .andExpect(jsonPath("$.countedCents").value(34_000_000))
          .andExpect(jsonPath("$.resultCents").value(28_500_000))
          .andExpect(jsonPath("$.months", hasSize(12)))
          .andExpect(jsonPath("$.missingMonths", hasSize(11)))
          .andExpect(jsonPath("$.missingMonths[0]").value("2020-07"))
          .andExpect(jsonPath("$.months[0].month").value("2020-06"))
          .andExpect(jsonPath("$.months[0].parts[1].counts").value(false))
          .andExpect(jsonPath("$.months[0].parts[1].why.ko").isNotEmpty());
    }
  }

  @Test
  void aStrangerGetsWhatEverybodyGetsForNoCase() throws Exception {
    var enrollment = story.opened(renewing(), BASIS);

    read(enrollment.id().value(), SignedIn.partner("stranger", "ORG-OTHER"))
        .andExpect(status().isNotFound());
    read("KR-000-2021", CaseStory.MANAGER).andExpect(status().isNotFound());
    read(enrollment.id().value(), SignedIn.staff("policy1", Role.POLICY_OWNER))
        .andExpect(status().isForbidden());
  }

  private Tenant renewing() {
    clock.set(TestClock.START);
    var tenant = portfolio.enrolled(LocalDate.of(2017, 6, 1));
    database
        .sql("update tenant set plan_renewal_on = ? where tenant_id = ?")
        .params(BASIS, tenant.tenantId().value())
        .update();
    return tenant;
  }

  private Tenant sisterOf(Tenant tenant) {
    var sister = portfolio.enrolled(LocalDate.of(2017, 6, 1));
    database
        .sql("update tenant set organisation_id = ? where tenant_id = ?")
        .params(tenant.organisationId().value(), sister.tenantId().value())
        .update();
    return sister;
  }

  /** Imported once the months are over; the case is looked at from the start of the tests again. */
  private void sold(Tenant tenant, String lines) throws Exception {
    clock.set(Instant.parse("2021-06-30T00:00:00Z"));
    http.perform(
            post("/api/v1/partners/" + tenant.tenantId() + "/revenue")
                .contentType("text/csv")
                .content(HEADER + lines)
                .with(authentication(SignedIn.authentication(CaseStory.MANAGER)))
                .with(csrf()))
        .andExpect(status().isOk());
    clock.set(TestClock.START);
  }

  private ResultActions read(String caseNumber, Actor reader) throws Exception {
    return http.perform(
        get("/api/v1/enrollments/" + caseNumber + "/revenue")
            .with(authentication(SignedIn.authentication(reader))));
  }

  private CaseRequirement requirement(Enrollment enrollment, String id) {
    return enrollments.requirements(enrollment.id()).stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
