package org.cspenrollment.oversight.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
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

/** Looking for cases over the API: each filter leaves out what does not match. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class CaseSearchIT {

  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);

  @Autowired private MockMvc http;
  @Autowired private Portfolio portfolio;
  @Autowired private OpeningEnrollments opening;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  private Tenant here;
  private Tenant there;
  private String word;
  private String open;
  private String ended;

  /** Two cases whose tenants share a word nobody else has: one open, one renewed and over. */
  @BeforeEach
  void twoCases() {
    clock.set(Instant.parse("2018-09-17T00:00:00Z"));
    here = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    there = portfolio.enrolled(LocalDate.of(2017, 11, 20));
    word = "Search" + here.tenantId().value().replace("-", "");
    name(here, "=" + word + " Alpha", "KR");
    name(there, word + " Omega, \"GmbH\"", "DE");
    open = opened(here);
    ended = opened(there);
    database
        .sql(
            """
            update enrollment set state = 'CLOSED', final_outcome = 'RENEW', final_reason_en = 'x',
              final_reason_ko = 'x', final_rule_id = 'r', decided_at = '2018-10-01T12:00:00Z'
            where case_number = ?
            """)
        .param(ended)
        .update();
    database
        .sql(
            "update enrollment_requirement set state = 'VERIFIED', result = 'MET' where case_number"
                + " = ?")
        .param(ended)
        .update();
    database
        .sql(
            """
            insert into review_act (case_number, requirement_id, round, task_id, task, answer, facts, acted_by, acted_at)
            values (?, 'REQ-SVC', 1, ?, 'verify-service-evidence', 'MET', '{}', 'reviewer2', now())
            """)
        .params(ended, "task of " + ended)
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "state=NOTIFIED, open",
    "state=CLOSED, ended",
    "'state=CLOSED,CANCELLED', ended",
    "stage=OPEN, open",
    "stage=DECIDED, ended",
    "dueOn=2018-10-15, open",
    "country=kr, open",
    "country=DE, ended",
    "outcome=RENEW, ended",
    "dueBefore=2018-11-01, open",
    "basisFrom=2018-11-01, ended",
    "basisTo=2018-10-15, open",
    "decidedFrom=2018-10-01&decidedTo=2018-10-01, ended",
    "requirementState=VERIFIED, ended",
    "requirement=REQ-SVC&requirementState=WAITING_FOR_PARTNER, open",
    "requirement=REQ-SVC&requirementResult=MET, ended",
    "reviewer=reviewer2, ended"
  })
  void eachFilterLeavesOutWhatDoesNotMatch(String filter, String which) throws Exception {
    var request =
        get("/api/v1/enrollments?" + filter).param("partner", word.toUpperCase(Locale.ROOT));

    as(MANAGER, request)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[*].id", contains(which.equals("open") ? open : ended)));
  }

  @ParameterizedTest
  @CsvSource({
    "edition=E1",
    "year=2018",
    "sort=STATE",
    "sort=DECIDED&descending=true",
    "requirement=REQ-SVC"
  })
  void whatBothShareFindsBoth(String filter) throws Exception {
    as(MANAGER, get("/api/v1/enrollments?" + filter).param("partner", word))
        .andExpect(jsonPath("$.items[*].id", containsInAnyOrder(open, ended)));
  }

  @ParameterizedTest
  @CsvSource({"year=2019", "decidedTo=2018-09-30", "requirement=REQ-NOT", "state=ON_HOLD"})
  void whatNeitherHasFindsNone(String filter) throws Exception {
    as(MANAGER, get("/api/v1/enrollments?" + filter).param("partner", word))
        .andExpect(jsonPath("$.total").value(0))
        .andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void aNumberOrItsEndFindsTheCase() throws Exception {
    as(MANAGER, get("/api/v1/enrollments").param("partner", open.toLowerCase(Locale.ROOT)))
        .andExpect(jsonPath("$.items[*].id", contains(open)));
    as(MANAGER, get("/api/v1/enrollments").param("partner", open.substring(3)))
        .andExpect(jsonPath("$.items[*].id", contains(open)));
    as(MANAGER, get("/api/v1/enrollments").param("partner", "%"))
        .andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void theOrderIsTheOneAskedFor() throws Exception {
    as(MANAGER, get("/api/v1/enrollments?sort=PARTNER").param("partner", word))
        .andExpect(jsonPath("$.items[*].id", contains(open, ended)));
    as(MANAGER, get("/api/v1/enrollments?sort=PARTNER&descending=true").param("partner", word))
        .andExpect(jsonPath("$.items[*].id", contains(ended, open)));
  }

  @Test
  void aPageBehindTheLastKnowsTheTotal() throws Exception {
    as(MANAGER, get("/api/v1/enrollments?requirement=REQ-SVC&page=9").param("partner", word))
        .andExpect(jsonPath("$.items").isEmpty())
        .andExpect(jsonPath("$.total").value(2));
  }

  @ParameterizedTest
  @CsvSource({
    "state=OPEN, state, 'must be one of SCHEDULED, NOTIFIED, IN_PREPARATION, '",
    "basisFrom=tomorrow, basisFrom, must be a day written yyyy-MM-dd",
    "year=2018.5, year, must be a year of four digits",
    "sort=name; drop, sort, 'must be one of NUMBER, PARTNER, COUNTRY, '"
  })
  void whatCannotBeReadIsNamedAndAClosedListSaid(String filter, String field, String message)
      throws Exception {
    as(MANAGER, get("/api/v1/enrollments?" + filter.replace("; ", ";").replace(" ", "%20")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].message").value(startsWith(message)));
  }

  @Test
  void aPartnerFindsItsOwnAndNobodyOfTheOffice() throws Exception {
    var partner = SignedIn.partner("hanul", here.organisationId().value());

    as(partner, get("/api/v1/enrollments"))
        .andExpect(jsonPath("$.items[*].id", contains(open)))
        .andExpect(jsonPath("$.total").value(1));
    as(partner, get("/api/v1/enrollments?reviewer=reviewer2")).andExpect(status().isForbidden());
  }

  @Test
  void theExportHasTheSameCasesAndNoFormula() throws Exception {
    var file =
        as(MANAGER, get("/api/v1/enrollments/export.csv").param("partner", word))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", containsString("cases.csv")))
            .andExpect(content().contentType("text/csv;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(file.lines().toList()).hasSize(3);
    assertThat(file)
        .contains(open + "," + here.tenantId() + ",'=" + word + " Alpha,KR,E1,2018-10-15")
        .contains("\"" + word + " Omega, \"\"GmbH\"\"\"")
        .contains("REQ-SVC=MET")
        .contains("PARTNER,PREPARE");
  }

  @Test
  void theExportIsForManagersAndOnRecord() throws Exception {
    as(SignedIn.staff("reviewer1", Role.REVIEWER), get("/api/v1/enrollments/export.csv"))
        .andExpect(status().isForbidden());
    as(MANAGER, get("/api/v1/enrollments/export.csv?year=1999")).andExpect(status().isOk());

    assertThat(
            database
                .sql(
                    """
                    select actor || ' ' || action from audit_entry where stream = 'cycles'
                    order by entry_no desc limit 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("manager1 CASES_EXPORTED");
  }

  private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(authentication(SignedIn.authentication(actor))));
  }

  private void name(Tenant tenant, String name, String country) {
    database
        .sql("update tenant set name = ?, country = ? where tenant_id = ?")
        .params(name, country, tenant.tenantId().value())
        .update();
  }

  private String opened(Tenant tenant) {
    return SignedIn.as(
        MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.empty()).id().value());
  }
}
