package org.cspenrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.partner.RegistryFile.fields;
import static org.cspenrollment.partner.RegistryFile.line;
import static org.cspenrollment.partner.RegistryFile.newTenantId;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "csp.partners.import-limit=1MB")
@AutoConfigureMockMvc
@Import(RefusedAsProblem.class)
class PartnersIT {

  private static final String REVENUE =
      "month,amount,currency,usdRate,rateDate,role,perpetual,influence\n";

  @Autowired private MockMvc mvc;
  @Autowired private Partners partners;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;

  private final String tenant = newTenantId();

  @Test
  void whatWasReadCanBePutBackAndIsNoChange() throws Exception {
    register(line(tenant));

    change(read(), "\"1\"").andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
  }

  @Test
  void aPutKeepsEveryFactInTheShapesOfAnEvaluation() throws Exception {
    register(line(tenant));
    var body = read();
    body.set(
        "agreements",
        json.readTree("{\"direct\":true,\"maicppOrganisation\":true,\"maicppTenant\":false}"));
    body.put("verification", "AUTHORIZED").put("credit", "PASSED").put("designations", 2);
    body.set("assessment", json.readTree("{\"result\":\"PASS\",\"date\":\"2018-11-10\"}"));
    body.set(
        "security",
        json.readTree("{\"mfa\":true,\"contact\":false,\"averageAlertHours\":24.5,\"score\":58}"));

    change(body, "\"1\"").andExpect(status().isOk()).andExpect(header().string("ETag", "\"2\""));

    request(get("/api/v1/partners/" + tenant))
        .andExpect(jsonPath("$.directAgreement").value(true))
        .andExpect(jsonPath("$.agreements.maicppTenant").value(false))
        .andExpect(jsonPath("$.verification").value("AUTHORIZED"))
        .andExpect(jsonPath("$.credit").value("PASSED"))
        .andExpect(jsonPath("$.designations").value(2))
        .andExpect(jsonPath("$.assessment.date").value("2018-11-10"))
        .andExpect(jsonPath("$.security.averageAlertHours").value(24.5))
        .andExpect(jsonPath("$.planContractId").value("ASFP-778812"));
    assertThat(partners.require(new TenantId(tenant)).standing().directAgreement()).isTrue();
  }

  @Test
  void withoutIfMatchNothingIsChanged() throws Exception {
    register(line(tenant));

    change(read().put("name", "Other"), null).andExpect(status().isPreconditionRequired());

    assertThat(partners.require(new TenantId(tenant)).name()).isEqualTo("Hanul Cloud");
  }

  @Test
  void whoReadBeforeSomebodyElseChangedIsToldSo() throws Exception {
    register(line(tenant));
    var stale = read();
    change(read().put("name", "Hanul One"), "\"1\"").andExpect(status().isOk());

    change(stale.put("name", "Hanul Two"), "\"1\"").andExpect(status().isPreconditionFailed());

    assertThat(partners.require(new TenantId(tenant)).name()).isEqualTo("Hanul One");
    var later = partners.require(new TenantId(tenant));
    partners.changeStatus(new TenantId(tenant), PartnerStatus.RESTRICTED, tenant + "-2018");
    assertThatThrownBy(() -> partners.put(later.withPlan(null)))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.status().value()).isEqualTo(412));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "name|\"a\\r\\nBcc: x@y\"",
        "enrolledOn|null",
        "planEnd|\"2018-09-01\"",
        "tenantId|\"KR-999\"",
        "partnerStatus|\"REVOKED\"",
        "designations|-1",
        "planBuyer|\"a\\u202Eb\"",
        "planAccessIdLast4|\"ACC-12345\"",
      })
  void aFieldThatIsWrongIsNamed(String field, String value) throws Exception {
    register(line(tenant));
    var body = read();
    body.set(field, json.readTree(value));

    change(body, "\"1\"")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field").value(field));

    assertThat(partners.require(new TenantId(tenant)).version()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "enrolledOn|\"2026-02-29\"|enrolledOn",
        "planEnd|\"2019-09-30T00:00:00Z\"|planEnd",
        "planStart|\"\"|planStart",
        "assessment|{\"result\":\"PASS\",\"date\":\"2025-1-1\"}|assessment.date",
        "name|7|name",
        "anniversaryMonth|\"3\"|anniversaryMonth",
      })
  void aDayInAnotherFormAndAValueOfAnotherKindCannotBeRead(String field, String value, String named)
      throws Exception {
    register(line(tenant));
    var body = read();
    body.set(field, json.readTree(value));

    change(body, "\"1\"")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value(named));
  }

  /** Every fact of the registry has a name over HTTP, is kept, and its change is in the record. */
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "planType|\"PSFP\"|plan_type",
        "planStart|\"2018-09-01\"|plan_start",
        "planEnd|\"2019-09-30\"|plan_end",
        "planContractId|\"PSFP-1\"|plan_contract_id",
        "planAccessIdLast4|\"4711\"|plan_access_id_last4",
        "planOriginalEnd|\"2018-12-31\"|plan_original_end",
        "planBuyer|\"Hanul Holding\"|plan_buyer",
        "planGroupMatches|false|plan_group_matches",
        "planRenewalOn|\"2019-09-20\"|plan_renewal_on",
        "anniversaryMonth|3|anniversary_month",
        "agreements|{\"direct\":true,\"maicppOrganisation\":null,\"maicppTenant\":null}|direct_agreement",
        "agreements|{\"direct\":null,\"maicppOrganisation\":true,\"maicppTenant\":null}|maicpp_organisation",
        "agreements|{\"direct\":null,\"maicppOrganisation\":null,\"maicppTenant\":false}|maicpp_tenant",
        "membershipActive|true|membership_active",
        "signerAuthority|false|signer_authority",
        "firstLevelSupport|true|first_level_support",
        "verification|\"REJECTED\"|verification",
        "credit|\"FAILED\"|credit",
        "creditOn|\"2018-03-01\"|credit_on",
        "designations|0|designations",
        "designationsExpired|2|designations_expired",
        "designationRenewalPending|true|designation_renewal_pending",
        "assessment|{\"result\":\"SCHEDULED\",\"date\":null}|assessment_result",
        "assessment|{\"result\":null,\"date\":\"2018-11-10\"}|assessment_on",
        "security|{\"mfa\":false,\"contact\":null,\"averageAlertHours\":null,\"score\":null}|security_mfa",
        "security|{\"mfa\":null,\"contact\":true,\"averageAlertHours\":null,\"score\":null}|security_contact",
        "security|{\"mfa\":null,\"contact\":null,\"averageAlertHours\":24.5,\"score\":null}|security_average_alert_hours",
        "security|{\"mfa\":null,\"contact\":null,\"averageAlertHours\":null,\"score\":85}|security_score",
      })
  void everyFactCanBeSetIsKeptAndIsRecorded(String field, String value, String column)
      throws Exception {
    register(line(tenant));
    var body = read();
    body.set(field, json.readTree(value));

    change(body, "\"1\"").andExpect(status().isOk());

    assertThat(read().get(field)).isEqualTo(json.readTree(value));
    var entry = audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).items().get(0);
    assertThat(entry.action()).isEqualTo("PARTNER_CHANGED");
    assertThat(entry.details()).isEqualTo("{\"fields\":[\"" + column + "\"]}");
  }

  @Test
  void aDryRunOfRevenueReportsAndChangesNothing() throws Exception {
    register(line(tenant));
    revenue("2018-09,100,USD,,,DIRECT,false,false\n");
    var before = audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).total();

    request(
            post("/api/v1/partners/" + tenant + "/revenue?dryRun=true")
                .contentType("text/csv")
                .content(
                    REVENUE
                        + "2018-09,200,USD,,,DIRECT,false,false\n"
                        + "2018-10,1,USD,,,DIRECT,false,false\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1))
        .andExpect(jsonPath("$.updated").value(1));

    var lines =
        partners.revenueOf(
            new OrganisationId("ORG-" + tenant), YearMonth.of(2018, 9), YearMonth.of(2018, 10));
    assertThat(lines).extracting(RevenueLine::amount).containsExactly(new BigDecimal("100"));
    assertThat(audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).total()).isEqualTo(before);
  }

  @Test
  void aTenantNobodyKnowsIsNotFound() throws Exception {
    register(line(tenant));
    var body = read();
    request(get("/api/v1/partners/KR-000")).andExpect(status().isNotFound());
    request(put("/api/v1/partners/KR-000").contentType("application/json").content(body.toString()))
        .andExpect(status().isNotFound());
    request(post("/api/v1/partners/KR-000/revenue").contentType("text/csv").content(REVENUE))
        .andExpect(status().isNotFound());
  }

  @Test
  void theRecordNamesWhatWasChangedAndNotToWhat() throws Exception {
    register(line(tenant));
    change(
        read().put("planContractId", "ASFP-424242").put("contactEmail", "new@hanul.example"),
        "\"1\"");

    var entry = audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).items().get(0);
    assertThat(entry.action()).isEqualTo("PARTNER_CHANGED");
    assertThat(entry.subject()).isEqualTo(tenant);
    assertThat(entry.details()).isEqualTo("{\"fields\":[\"contact_email\",\"plan_contract_id\"]}");
  }

  @Test
  void theListIsPagedSearchedAndShowsNoWholeContractId() throws Exception {
    var group = "ORG-LIST-" + tenant;
    var lines = new String[3];
    for (int i = 0; i < lines.length; i++) {
      var fields = fields(newTenantId());
      fields.put("organisationId", group);
      fields.put("name", "100%_Cloud " + i);
      lines[i] = line(fields);
    }
    register(lines);

    request(
            get("/api/v1/partners")
                .param("search", group.toLowerCase(java.util.Locale.ROOT))
                .param("size", "2")
                .param("page", "1"))
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.page").value(1))
        .andExpect(jsonPath("$.size").value(2))
        .andExpect(jsonPath("$.total").value(3))
        .andExpect(jsonPath("$.items[0].planContractId").value("••••8812"));
    assertThat(partners.list(new PageRequest(0, 10), "0%_C").total()).isGreaterThanOrEqualTo(3);
    assertThat(partners.list(new PageRequest(0, 10), "_0%_C").total()).isZero();
    request(get("/api/v1/partners").param("size", "201")).andExpect(status().isBadRequest());
  }

  @Test
  void charactersNoNameHasAreRefusedInASearchAndFindNobody() throws Exception {
    request(get("/api/v1/partners").param("search", "a\u0000b")).andExpect(status().isBadRequest());
    request(get("/api/v1/partners").param("search", "\uD800")).andExpect(status().isBadRequest());
    assertThat(TenantId.ifOne("KR-\u0000")).isEmpty();
    assertThat(TenantId.ifOne("1 OR 1=1")).isEmpty();
  }

  @Test
  void aStatusIsChangedOnceAndRecorded() throws Exception {
    register(line(tenant));
    partners.changeStatus(new TenantId(tenant), PartnerStatus.RESTRICTED, tenant + "-2018");
    partners.changeStatus(new TenantId(tenant), PartnerStatus.RESTRICTED, tenant + "-2018");

    assertThat(partners.require(new TenantId(tenant)).status()).isEqualTo(PartnerStatus.RESTRICTED);
    assertThat(partners.require(new TenantId(tenant)).version()).isEqualTo(2);
    register(line(tenant, "name", "Hanul"));
    assertThat(partners.require(new TenantId(tenant)).status()).isEqualTo(PartnerStatus.RESTRICTED);
  }

  @Test
  void revenueIsReplacedByMonthAndNeverCountedTwice() throws Exception {
    register(line(tenant));
    var september = "2018-09,1300000,KRW,0.0009,2018-09-28,DIRECT,false,false\n";
    var october = "2018-10,500.10,USD,,,DIRECT,true,false\n";
    revenue(september + october).andExpect(jsonPath("$.created").value(2));
    revenue(september + october).andExpect(jsonPath("$.unchanged").value(2));
    revenue("2018-10,-20,USD,1,2018-10-31,INDIRECT_RESELLER,false,true\n" + october)
        .andExpect(jsonPath("$.updated").value(1));

    var lines =
        partners.revenueOf(
            new OrganisationId("ORG-" + tenant), YearMonth.of(2018, 9), YearMonth.of(2018, 10));
    assertThat(lines).hasSize(3);
    assertThat(lines.stream().map(RevenueLine::usd).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1650.10");
    assertThat(
            partners.revenueOf(
                new OrganisationId("ORG-" + tenant),
                YearMonth.of(2018, 10),
                YearMonth.of(2018, 10)))
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "month|2018-13,1,USD,1,,DIRECT,false,false",
        "month|2099-12,1,USD,1,,DIRECT,false,false",
        "amount|2018-09,\"1,5\",USD,1,,DIRECT,false,false",
        "currency|2018-09,1,EURO,1,2018-09-01,DIRECT,false,false",
        "usdRate|2018-09,1,EUR,,2018-09-01,DIRECT,false,false",
        "usdRate|2018-09,1,EUR,0,2018-09-01,DIRECT,false,false",
        "usdRate|2018-09,1,USD,1.2,,DIRECT,false,false",
        "rateDate|2018-09,1,EUR,1.2,,DIRECT,false,false",
        "rateDate|2018-09,1,EUR,1.2,2018-02-30,DIRECT,false,false",
        "role|2018-09,1,USD,1,,RESELLER,false,false",
        "perpetual|2018-09,1,USD,1,,DIRECT,yes,false",
        "influence|2018-09,1,USD,1,,DIRECT,false,",
      })
  void aWrongRevenueLineIsNamedAndNothingIsStored(String column, String wrong) throws Exception {
    register(line(tenant));

    revenue("2018-08,1,USD,1,,DIRECT,false,false\n" + wrong + "\n")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].line").value(3))
        .andExpect(jsonPath("$.errors[0].column").value(column));

    assertThat(
            partners.revenueOf(
                new OrganisationId("ORG-" + tenant), YearMonth.of(2018, 1), YearMonth.of(2018, 12)))
        .isEmpty();
  }

  @Test
  void m18_revenueOfAMonthThatHasNotBegunIsRefusedWithTheSpanAndThatOfThePresentOneIsNot()
      throws Exception {
    register(line(tenant));
    var present = YearMonth.now(clock);

    revenue(present.plusMonths(1) + ",1,USD,1,,DIRECT,false,false\n")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].line").value(2))
        .andExpect(jsonPath("$.errors[0].column").value("month"))
        .andExpect(
            jsonPath("$.errors[0].message").value("must lie between 2010-01 and " + present));
    revenue(present + ",1,USD,1,,DIRECT,false,false\n").andExpect(status().isOk());
  }

  @Test
  void theDatabaseItselfRefusesAPlanThatEndsBeforeItStarts() throws Exception {
    register(line(tenant));

    assertThatThrownBy(
            () ->
                database
                    .sql("update tenant set plan_end = '2018-01-01' where tenant_id = ?")
                    .param(tenant)
                    .update())
        .hasStackTraceContaining("plan_ends_after_it_starts");
  }

  @Test
  void aPlanNeverShowsItsContractIdInALog() throws Exception {
    register(line(tenant));

    assertThat(partners.require(new TenantId(tenant)).plan().toString())
        .doesNotContain("ASFP-778812");
    assertThat(partners.require(new TenantId(tenant)).toString()).doesNotContain("778812");
  }

  private void register(String... lines) throws Exception {
    request(post("/api/v1/partners/import").contentType("text/csv").content(RegistryFile.of(lines)))
        .andExpect(status().isOk());
  }

  private ResultActions revenue(String lines) throws Exception {
    return request(
        post("/api/v1/partners/" + tenant + "/revenue")
            .contentType("text/csv")
            .content(REVENUE + lines));
  }

  private ObjectNode read() throws Exception {
    var answer = request(get("/api/v1/partners/" + tenant)).andExpect(status().isOk()).andReturn();
    return (ObjectNode) json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private ResultActions change(ObjectNode body, String ifMatch) throws Exception {
    var request =
        put("/api/v1/partners/" + tenant).contentType("application/json").content(body.toString());
    return request(ifMatch == null ? request : request.header("If-Match", ifMatch));
  }

  private ResultActions request(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user("manager1").roles("MANAGER")).with(csrf()));
  }
}
