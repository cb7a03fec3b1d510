package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A manager moves a whole cycle; each test has a year of its own. */
@CaseTest
class MovingCyclesIT {

  private static final Logger LOG = LoggerFactory.getLogger(MovingCyclesIT.class);

  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  private record Answer(int status, JsonNode body) {}

  @BeforeEach
  void begin() {
    clock.set(TestClock.START);
  }

  @Test
  void thePreviewSaysWhatWouldMoveAndWhatNotAndChangesNothing() {
    var cases = opened(2031, 3);
    moveOne(cases.get(2), "2031-12-01");

    var preview = move(2031, "{\"days\":14,\"reason\":\"a flood\",\"dryRun\":true}");
    var earlier =
        move(2031, "{\"which\":\"DECISION\",\"days\":-20,\"reason\":\"x\",\"dryRun\":true}");

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body().at("/total").asInt()).isEqualTo(3);
    assertThat(preview.body().at("/moved").asInt()).isEqualTo(3);
    assertThat(preview.body().at("/cases/0/id").asText()).isEqualTo(cases.get(0).id().value());
    assertThat(preview.body().at("/cases/0/decisionDue/from").asText()).isEqualTo("2031-10-31");
    assertThat(preview.body().at("/cases/0/decisionDue/to").asText()).isEqualTo("2031-11-14");
    assertThat(preview.body().at("/cases/2/decisionDue/to").asText()).isEqualTo("2031-12-15");
    assertThat(preview.body().at("/cases/0/evidenceDue/to").asText())
        .isEqualTo(cases.get(0).evidenceDue().plusDays(14).toString());
    assertThat(earlier.body().at("/moved").asInt()).isEqualTo(1);
    assertThat(earlier.body().at("/refused").asInt()).isEqualTo(2);
    assertThat(earlier.body().at("/notMoved/0/why").asText()).isEqualTo("before-basis-date");
    assertThat(cases.subList(0, 2)).allSatisfy(one -> assertThat(story.of(one)).isEqualTo(one));
  }

  @Test
  void allOpenCasesOfTheYearMoveWithTheirTimersAndNoOther() {
    var cases = opened(2032, 2);
    var another = opened(2033, 1).get(0);
    var cancelled = cases.get(1);
    call("/api/v1/enrollments/" + cancelled.id() + "/cancellation", "{\"reason\":\"x\"}");

    var moved = moveSeen(2032, "{\"days\":14,\"reason\":\"a flood\"%s}");

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.body().at("/total").asInt()).isEqualTo(1);
    assertThat(story.of(cases.get(0)).decisionDue()).isEqualTo("2032-11-14");
    assertThat(story.of(cases.get(0)).basisDate()).isEqualTo("2032-10-31");
    assertThat(timers(cases.get(0)))
        .isNotEmpty()
        .containsOnly(Instant.parse("2032-11-15T00:00:00Z"));
    assertThat(story.of(cancelled).decisionDue()).isEqualTo("2032-10-31");
    assertThat(story.of(another)).isEqualTo(another);
    assertThat(
            database
                .sql(
                    "select details::jsonb->>'reason' from audit_entry where stream = ? and action"
                        + " = 'DEADLINE_MOVED'")
                .param(cases.get(0).id().value())
                .query(String.class)
                .list())
        .containsExactly("a flood", "a flood");
  }

  @Test
  void m8EveryMoveNeedsTheTokenOfItsPreviewAndUsesItUp() {
    var one = opened(2034, 1).get(0);
    var body = "{\"days\":7,\"reason\":\"a flood\"%s}";

    assertRefused(move(2034, body.formatted("")));
    assertRefused(move(2034, body.formatted(",\"dryRun\":false")));
    var token = preview(2034, body);
    assertRefused(move(2034, body.formatted(",\"preview\":\"" + "0".repeat(64) + "\"")));
    assertRefused(move(2034, body.replace("7", "8").formatted(token)));
    assertRefused(move(2035, body.formatted(token)));
    assertThat(story.of(one)).isEqualTo(one);
    assertThat(move(2034, body.formatted(token)).status()).isEqualTo(200);
    assertRefused(move(2034, body.formatted(token)));
    assertThat(story.of(one).decisionDue()).isEqualTo("2034-11-07");
    assertThat(moveSeen(2034, body).status()).isEqualTo(200);
    assertThat(story.of(one).decisionDue()).isEqualTo("2034-11-14");
  }

  @Test
  void aTokenCountsForAQuarterOfAnHour() {
    var one = opened(2039, 1).get(0);
    var body = "{\"days\":7,\"reason\":\"a flood\"%s}";
    var token = preview(2039, body);

    clock.set(TestClock.START.plus(Duration.ofMinutes(16)));

    assertRefused(move(2039, body.formatted(token)));
    assertThat(story.of(one)).isEqualTo(one);
  }

  @Test
  void whatHasChangedSinceThePreviewIsSkippedAndSaid() {
    var cases = opened(2038, 2);
    var body = "{\"which\":\"DECISION\",\"days\":7,\"reason\":\"a flood\"%s}";
    var token = preview(2038, body);
    var another = opened(2038, 1).get(0);
    moveOne(cases.get(1), "2038-11-20");

    var moved = move(2038, body.formatted(token));

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.body().at("/moved").asInt()).isEqualTo(1);
    assertThat(moved.body().at("/notMoved").findValuesAsText("why"))
        .containsExactlyInAnyOrder("changed-meanwhile", "not-in-preview");
    assertThat(story.of(cases.get(0)).decisionDue()).isEqualTo("2038-11-07");
    assertThat(story.of(cases.get(1)).decisionDue()).isEqualTo("2038-11-20");
    assertThat(story.of(another)).isEqualTo(another);
  }

  @Test
  void m8TheDecisionMovesAlsoWhereTheEvidenceDayHasPassed() {
    var one = opened(2041, 1).get(0);
    var body = "{\"days\":7,\"reason\":\"a flood\"%s}";
    clock.set(one.evidenceDue().plusDays(11).atStartOfDay().toInstant(ZoneOffset.UTC));

    var moved = moveSeen(2041, body);

    assertThat(moved.body().at("/moved").asInt()).isEqualTo(1);
    assertThat(moved.body().at("/cases/0/evidenceDue").isNull()).isTrue();
    assertThat(moved.body().at("/cases/0/left/0/which").asText()).isEqualTo("EVIDENCE");
    assertThat(moved.body().at("/cases/0/left/0/why").asText()).isEqualTo("passed");
    assertThat(story.of(one).evidenceDue()).isEqualTo(one.evidenceDue());
    assertThat(story.of(one).decisionDue()).isEqualTo("2041-11-07");
  }

  @Test
  void aMoveWithoutReasonOrDaysIsRefused() {
    assertThat(move(2036, "{\"days\":7,\"dryRun\":true}").status()).isEqualTo(422);
    assertThat(move(2036, "{\"days\":0,\"reason\":\"x\",\"dryRun\":true}").status()).isEqualTo(422);
    assertThat(move(2036, "{\"days\":400,\"reason\":\"x\"}").status()).isEqualTo(422);
    assertThat(move(2036, "{\"reason\":\"x\"}").status()).isEqualTo(400);
    assertThat(move(2036, "{\"days\":7,\"reason\":\"x\",\"basisDate\":1}").status()).isEqualTo(400);
    assertThat(
            move(2036, "{\"days\":7,\"reason\":\"x\",\"dryRun\":true}").body().at("/total").asInt())
        .isZero();
  }

  @Test
  void manyCasesAreMovedWithTheStatementsOfFew() {
    opened(2037, 20);
    var body = "{\"days\":%d,\"reason\":\"a flood\"%s}";
    var two = body.formatted(2, preview(2037, body.formatted(2, "%s")));
    var few = SentStatements.during(() -> move(2037, two));
    opened(2037, 40);
    var three = body.formatted(3, preview(2037, body.formatted(3, "%s")));
    var before = entries();
    var begin = System.nanoTime();
    var many = SentStatements.during(() -> move(2037, three));
    var millis = (System.nanoTime() - begin) / 1_000_000;

    var recorded = many.stream().filter(sql -> sql.contains("audit_append")).count();
    LOG.info(
        "20 cases: {} statements; 60 cases: {} ({} of the record), {} ms",
        few.size(),
        many.size(),
        recorded,
        millis);
    assertThat(entries() - before).isEqualTo(60 * 2 + 1);
    assertThat(recorded).as("the lines of the record, and then that of the cycle").isEqualTo(2);
    assertThat(many).as("whatever the number of cases").hasSameSizeAs(few);
  }

  private long entries() {
    return database.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<Enrollment> opened(int year, int count) {
    var cases = new ArrayList<Enrollment>();
    for (int i = 0; i < count; i++) {
      cases.add(
          story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)), LocalDate.of(year, 10, 31)));
    }
    return cases;
  }

  private void moveOne(Enrollment enrollment, String day) {
    call(
        "/api/v1/enrollments/" + enrollment.id() + "/deadline",
        "{\"which\":\"DECISION\",\"date\":\"" + day + "\",\"reason\":\"x\"}");
  }

  /** The token of a preview of this move, as the rest of a body. */
  private String preview(int year, String body) {
    var found = move(year, body.formatted(",\"dryRun\":true"));
    assertThat(found.status()).isEqualTo(200);
    return ",\"preview\":\"" + found.body().at("/preview").asText() + "\"";
  }

  private Answer moveSeen(int year, String body) {
    return move(year, body.formatted(preview(year, body)));
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().at("/type").asText()).isEqualTo("/problems/preview");
  }

  private Answer move(int year, String body) {
    return call("/api/v1/cycles/" + year + "/deadline", body);
  }

  private Answer call(String path, String body) {
    try {
      var answer =
          http.perform(
                  post(path)
                      .with(authentication(SignedIn.authentication(MANAGER)))
                      .with(csrf())
                      .contentType("application/json")
                      .content(body))
              .andReturn()
              .getResponse();
      return new Answer(answer.getStatus(), json.readTree(answer.getContentAsString()));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private List<Instant> timers(Enrollment enrollment) {
    return database
        .sql(
            """
            select j.duedate_ from act_ru_job j
            join act_ru_execution p on p.id_ = j.process_instance_id_
            where p.business_key_ = ?
            """)
        .param(enrollment.id().value())
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .list();
  }
}
