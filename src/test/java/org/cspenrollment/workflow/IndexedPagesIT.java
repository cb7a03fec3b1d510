package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cspenrollment.Budgets;
import org.cspenrollment.QueryPlan;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The pages of each role find what they show by indexes: no table that grows with the cases is read
 * from one end to the other, and how often one is looked into stands in budgets.csv.
 */
@CaseTest
class IndexedPagesIT {

  private static final Set<String> GROWING =
      Set.of(
          "enrollment",
          "enrollment_requirement",
          "evidence_file",
          "evidence_content",
          "review_act",
          "information_request",
          "audit_entry",
          "mail",
          "act_ru_execution",
          "act_ru_variable",
          "act_ru_identitylink",
          "act_hi_actinst",
          "act_hi_procinst",
          "act_hi_varinst",
          "act_hi_decinst");

  @Autowired private CaseStory story;
  @Autowired private MockMvc http;

  @Value("${spring.datasource.url}")
  private String address;

  @Test
  void theCaseOfAManager() {
    assertIndexed(
        "GET a case as a manager", CaseStory.MANAGER, "/api/v1/enrollments/" + handedIn().id());
  }

  @Test
  void theCaseOfAReviewer() {
    assertIndexed(
        "GET a case as a reviewer", CaseStory.REVIEWER, "/api/v1/enrollments/" + handedIn().id());
  }

  @Test
  void theCaseOfAPartner() {
    var enrollment = handedIn();
    var partner = SignedIn.partner("partner", enrollment.tenant().organisationId().value());

    assertIndexed("GET a case as its partner", partner, "/api/v1/enrollments/" + enrollment.id());
  }

  @Test
  void aPageOfCasesInOrder() {
    handedIn();

    assertIndexed(
        "GET a page of a year's cases",
        CaseStory.MANAGER,
        "/api/v1/enrollments?year=2018&state=UNDER_REVIEW&sort=BASIS_DATE");
  }

  @Test
  void aPageOfTasks() {
    handedIn();

    assertIndexed("GET a page of tasks of a reviewer", CaseStory.REVIEWER, "/api/v1/tasks?size=50");
    assertIndexed("GET a page of tasks of a lead", CaseStory.LEAD, "/api/v1/tasks?size=50");
  }

  private Enrollment handedIn() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    return enrollment;
  }

  private void assertIndexed(String page, Actor actor, String path) {
    var plans =
        SentStatements.during(() -> read(actor, path)).stream()
            .filter(sql -> sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*"))
            .map(sql -> QueryPlan.of(sql, address))
            .toList();

    assertThat(plans).isNotEmpty();
    assertThat(plans.stream().map(plan -> plan.readAsAWhole(GROWING)).flatMap(List::stream))
        .as(page)
        .isEmpty();
    var lookUps = plans.stream().mapToLong(plan -> plan.lookUps(GROWING)).sum();
    assertThat(lookUps).as(page).isPositive();
    Budgets.hold(page + ": tables looked into by an index", lookUps);
  }

  private void read(Actor actor, String path) {
    try {
      http.perform(get(path).with(authentication(SignedIn.authentication(actor))))
          .andExpect(status().isOk());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }
}
