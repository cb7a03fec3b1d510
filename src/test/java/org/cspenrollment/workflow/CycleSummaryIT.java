package org.cspenrollment.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A year at a glance, of seven cases that each stand elsewhere. */
@CaseTest
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=summary")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleSummaryIT {

  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);

  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private CaseStory story;
  @Autowired private TestClock clock;
  @Autowired private Portfolio portfolio;
  @Autowired private StaffDirectory staff;

  private Enrollment untouched;
  private Enrollment inReview;
  private Enrollment asked;
  private Enrollment renewed;
  private JsonNode year;

  @BeforeAll
  void aYear() throws Exception {
    clock.set(TestClock.START);
    staff.mirror(new Username("reviewer1"), "reviewer1", Set.of(Role.REVIEWER), true);
    untouched = story.opened();
    var ending = portfolio.enrolled("KR-77700001", "Plan Ends", LocalDate.of(2017, 11, 5));
    portfolio.knows(ending, "plan_end = '2018-10-20'");
    story.opened(ending);
    inReview = story.opened();
    story.handIn(inReview, "REQ-SUP2");
    story.met(REVIEWER, inReview, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.handIn(inReview, "REQ-SVC");
    asked = story.opened();
    story.handIn(asked, "REQ-SVC");
    story.moreInformation(asked, TaskKind.VERIFY_SERVICE_EVIDENCE);
    renewed = story.opened();
    try {
      ClockUtil.setCurrentTime(Date.from(clock.instant()));
      story.handIn(renewed);
      clock.advance(Duration.ofHours(5));
      ClockUtil.setCurrentTime(Date.from(clock.instant()));
      story.everythingMet(renewed);
    } finally {
      ClockUtil.reset();
    }
    clock.advance(Duration.ofDays(20));
    year = summary(2018);
  }

  @Test
  void everyCaseIsInOneStage() {
    assertThat(year.path("total").asInt()).isEqualTo(5);
    assertThat(year.path("stages"))
        .extracting(stage -> stage.path("stage").asText(), stage -> stage.path("cases").asInt())
        .containsExactly(
            tuple("SCHEDULED", 0),
            tuple("OPEN", 2),
            tuple("IN_REVIEW", 1),
            tuple("WAITING_FOR_PARTNER", 1),
            tuple("ON_HOLD", 0),
            tuple("DECIDED", 1),
            tuple("CANCELLED", 0));
    assertThat(year.path("outcomes").path("RENEW").asInt()).isEqualTo(1);
    assertThat(year.path("states").path("INFO_REQUESTED").asInt()).isEqualTo(1);
  }

  @Test
  void onlyDaysToComeOfCasesToDecideAreInTheCalendar() {
    assertThat(year.path("deadlines"))
        .extracting(
            day -> day.path("day").asText(),
            day -> day.path("evidence").asInt(),
            day -> day.path("decision").asInt())
        .containsExactly(tuple("2018-10-15", 0, 3), tuple("2018-11-05", 0, 1));
  }

  @Test
  void whatIsLateSaysWhoHasIt() {
    var late = year.path("overdue");

    assertThat(late.path("total").asInt()).isEqualTo(late.path("items").size());
    assertThat(late.path("items"))
        .extracting(
            item -> item.path("id").asText(),
            item -> item.path("who").asText(),
            item -> item.path("what").asText(),
            item -> item.path("person").isNull())
        .contains(
            tuple(untouched.id().value(), "PARTNER", "HAND_IN", true),
            tuple(asked.id().value(), "PARTNER", "ANSWER", true),
            tuple(inReview.id().value(), "PARTNER", "HAND_IN", true),
            tuple(inReview.id().value(), "OFFICE", "verify-service-evidence", true))
        .doesNotContain(tuple(renewed.id().value(), "PARTNER", "HAND_IN", true));
    assertThat(late.path("items")).allSatisfy(item -> assertThat(days(item)).isPositive());
  }

  @Test
  void whoeverDidSomethingIsThereWithTheTimeItTook() {
    assertThat(year.path("reviewers"))
        .extracting(one -> one.path("username").asText(null), one -> one.path("done").asInt())
        .contains(tuple("reviewer1", 5));
    assertThat(of("reviewers", "username", null).path("open").asInt()).isEqualTo(1);
    assertThat(of("reviewers", "username", null).path("overdue").asInt()).isEqualTo(1);
    assertThat(of("requirements", "requirement", "REQ-INF").path("medianSeconds").asLong())
        .isEqualTo(Duration.ofHours(5).toSeconds());
    assertThat(of("requirements", "requirement", "REQ-SUP2").path("met").asInt()).isEqualTo(2);
    assertThat(of("requirements", "requirement", "REQ-SVC").path("waiting").asInt()).isEqualTo(3);
    assertThat(of("requirements", "requirement", "REQ-SVC").path("underReview").asInt())
        .isEqualTo(1);
  }

  @Test
  void aPlanThatEndsSoonIsARisk() {
    assertThat(year.path("atRisk"))
        .extracting(one -> one.path("id").asText(), one -> one.path("signal").asText())
        .containsExactly(tuple("KR-77700001-2018", "PLAN_ENDS"));
    assertThat(year.path("atRisk").get(0).path("day").asText()).isEqualTo("2018-10-20");
    assertThat(year.path("atRisk").get(0).path("why").path("ko").asText()).contains("지원 플랜");
  }

  @Test
  void aYearWithoutCasesIsAYearOfZeros() throws Exception {
    var nothing = summary(1999);

    assertThat(nothing.path("total").asInt()).isZero();
    assertThat(nothing.path("stages")).hasSize(7);
    assertThat(nothing.path("overdue").path("total").asInt()).isZero();
    assertThat(nothing.path("years")).extracting(JsonNode::asInt).containsExactly(2018, 2019);
  }

  @Test
  void thePortfolioGrowsByWhoIsThereForTheFirstTime() {
    assertThat(year.path("portfolio"))
        .extracting(
            one -> one.path("year").asInt(),
            one -> one.path("cases").asInt(),
            one -> one.path("renewed").asInt(),
            one -> one.path("firstTime").asInt())
        .containsExactly(tuple(2018, 5, 1, 5), tuple(2019, 1, 0, 0));
  }

  @Test
  void itIsAFewStatementsAndForManagersOnly() throws Exception {
    var sent =
        SentStatements.during(
            () -> {
              try {
                summary(2018);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(sent.size()).as(String.join("\n", sent)).isBetween(10, 14);
    http.perform(
            get("/api/v1/cycles/2018/summary")
                .with(authentication(SignedIn.authentication(REVIEWER))))
        .andExpect(status().isForbidden());
    http.perform(
            get("/api/v1/cycles/soon/summary")
                .with(authentication(SignedIn.authentication(CaseStory.MANAGER))))
        .andExpect(status().isBadRequest());
  }

  @Test
  void theReportSaysWhatADirectorAsksForAsPdfAndAsCsvToo() throws Exception {
    var report = json.readTree(answer("/api/v1/cycles/2018/report").getContentAsByteArray());

    assertThat(report.get("total").longValue()).isPositive();
    assertThat(sum(report.get("byCountry"))).isEqualTo(report.get("total").longValue());
    assertThat(sum(report.get("byEdition"))).isEqualTo(report.get("total").longValue());
    assertThat(report.at("/outcomes/RENEW").longValue()).isEqualTo(1);
    assertThat(report.get("decided").longValue()).isEqualTo(1);
    assertThat(report.get("seenByNobody").longValue())
        .isLessThanOrEqualTo(report.get("decided").longValue());
    var csv = answer("/api/v1/cycles/2018/report.csv").getContentAsString(UTF_8);
    assertThat(csv.lines().toList())
        .contains("Where the cases are,All cases," + report.get("total").longValue())
        .anyMatch(line -> line.startsWith("Outcomes by country,,Cases"))
        .contains("Requirements that are met,Requirement,Met,\"Of these, no file opened\"")
        .contains(
            "Requirements that are met,REQ-SUP2,%s,%s"
                .formatted(
                    one(report, "REQ-SUP2").get("met"), one(report, "REQ-SUP2").get("metUnseen")));
    try (var pdf =
        Loader.loadPDF(answer("/api/v1/cycles/2018/report.pdf").getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Annual enrollment 2018: report",
              "Outcomes by edition",
              "Of these, no file opened",
              "Waivers and their ends");
    }
    try (var pdf =
        Loader.loadPDF(answer("/api/v1/cycles/1999/report.pdf").getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("None.");
    }
  }

  private static JsonNode one(JsonNode report, String requirement) {
    return StreamSupport.stream(report.get("requirements").spliterator(), false)
        .filter(each -> each.get("requirement").textValue().equals(requirement))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(JsonNode groups) {
    return StreamSupport.stream(groups.spliterator(), false)
        .mapToLong(group -> group.get("cases").longValue())
        .sum();
  }

  private MockHttpServletResponse answer(String path) throws Exception {
    return http.perform(get(path).with(authentication(SignedIn.authentication(CaseStory.MANAGER))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  @Test
  void theYearCanBeTakenAway() throws Exception {
    var file =
        http.perform(
                get("/api/v1/cycles/2018/export.csv")
                    .with(authentication(SignedIn.authentication(CaseStory.MANAGER))))
            .andExpect(status().isOk())
            .andExpect(content().contentType("text/csv;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(file.lines()).hasSize(6).noneMatch(line -> line.contains("-2019,"));
  }

  private static long days(JsonNode item) {
    return item.path("daysLate").asLong();
  }

  private JsonNode of(String list, String key, String value) {
    var found = new ArrayList<JsonNode>();
    year.path(list).forEach(one -> found.add(one));
    return found.stream()
        .filter(one -> Objects.equals(one.path(key).asText(null), value))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode summary(int cycle) throws Exception {
    return json.readTree(
        http.perform(
                get("/api/v1/cycles/" + cycle + "/summary")
                    .locale(Locale.ENGLISH)
                    .with(authentication(SignedIn.authentication(CaseStory.MANAGER))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
