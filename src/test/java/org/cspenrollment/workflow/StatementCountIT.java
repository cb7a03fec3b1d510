package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.Budgets;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How many statements acts and pages send. What each may send stands in budgets.csv: more means
 * that something is read twice, or once per row.
 */
@CaseTest
class StatementCountIT {

  private static final Logger LOG = LoggerFactory.getLogger(StatementCountIT.class);

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;

  @BeforeEach
  void theTablesHaveBeenReadBefore() {
    wholeCase();
  }

  @Test
  void aWholeCaseSendsNoMoreThanItDid() {
    clock.set(TestClock.START);
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    var opening = SentStatements.during(() -> story.opened(tenant));
    var enrollment = story.opened();
    story.provide(enrollment, "REQ-SUP2", "REQ-SVC");
    var upload = SentStatements.during(() -> story.provide(enrollment, "REQ-INF"));
    var handIn = SentStatements.during(() -> story.handInWhatIsThere(enrollment));
    var support = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var service = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    var infrastructure = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var claim = SentStatements.during(() -> story.claim(CaseStory.REVIEWER, support));
    var verdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, support));
    var secondVerdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, service));
    var lastVerdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, infrastructure));

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertSent("opening a case", opening);
    assertThat(upload).noneMatch(StatementCountIT::isTheEngines);
    Budgets.hold("a further file: own statements", upload.size());
    assertSent("handing in three requirements", handIn);
    Budgets.hold(
        "a claim: the engine's statements",
        claim.stream().filter(StatementCountIT::isTheEngines).count());
    assertSent("a verdict", verdict);
    assertSent("the second verdict", secondVerdict);
    assertSent("the last verdict, which renews", lastVerdict);
  }

  /** Seven acts of three people, without what HTTP adds: each counts what it leaves behind. */
  @Test
  void aWholeCaseWritesNoMoreThanItDid() {
    int cases = 5;
    clock.set(TestClock.START);
    var database = TestDatabase.superuser();
    StatementStatistics.begin(database);
    for (int number = 0; number < cases; number++) {
      wholeCase();
    }
    var written = StatementStatistics.read(database, "csp");

    var rows = written.rows();
    rows.forEach((what, many) -> LOG.info("{}: {} a case", what, (double) many / cases));
    Budgets.hold("whole case: WAL kB", written.wal() / 1024 / cases);
    Budgets.hold("whole case: rows of the engine's history", sum(rows, "act_(hi|ge)_.*") / cases);
    Budgets.hold("whole case: other rows of the engine", sum(rows, "act_ru_.*") / cases);
    Budgets.hold("whole case: rows of our own", sum(rows, "(?!act_).*") / cases);
  }

  private static long sum(Map<String, Long> rows, String tables) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey().matches("(insert into|update|delete from) " + tables))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void aCaseIsShownWithAHandfulOfStatements() {
    var enrollment = wholeCase();
    read(MANAGER, "/api/v1/enrollments/" + enrollment.id(), "$.id");

    assertSent("GET a case", () -> read(MANAGER, "/api/v1/enrollments/" + enrollment.id(), "$.id"));
  }

  @Test
  void aPageOfCasesSendsTheSameForOneAsForFifty() {
    for (int i = 0; i < 50; i++) {
      story.opened();
    }

    assertSent(
        "GET a page of cases",
        () -> read(MANAGER, "/api/v1/enrollments?size=50", "$.items[49].id"));
    assertSent(
        "GET a page of one case",
        () -> read(MANAGER, "/api/v1/enrollments?size=1", "$.items[0].id"));
  }

  @Test
  void aPageOfTasksSendsTheSameForOneAsForFifty() {
    for (int i = 0; i < 17; i++) {
      story.handIn(story.opened());
    }

    assertSent(
        "GET a page of tasks",
        () -> read(CaseStory.REVIEWER, "/api/v1/tasks?size=50", "$.items[49].id"));
    assertThat(
            SentStatements.during(
                () -> read(CaseStory.REVIEWER, "/api/v1/tasks?size=1", "$.items[0].id")))
        .hasSameSizeAs(
            SentStatements.during(
                () -> read(CaseStory.REVIEWER, "/api/v1/tasks?size=50", "$.items[49].id")));
  }

  private Enrollment wholeCase() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    return enrollment;
  }

  private void read(Actor actor, String path, String present) {
    try {
      http.perform(get(path).with(authentication(SignedIn.authentication(actor))))
          .andExpect(status().isOk())
          .andExpect(jsonPath(present).exists());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static void assertSent(String what, Runnable act) {
    var sent = SentStatements.during(act);
    assertThat(sent).as(what).isNotEmpty().noneMatch(StatementCountIT::isTheEngines);
    Budgets.hold(what + ": own statements", sent.size());
  }

  private static void assertSent(String what, List<String> sent) {
    var byOwner = sent.stream().collect(Collectors.partitioningBy(StatementCountIT::isTheEngines));
    sent.forEach(LOG::debug);
    assertThat(byOwner.get(false)).as(what).isNotEmpty();
    Budgets.hold(what + ": own statements", byOwner.get(false).size());
    Budgets.hold(what + ": the engine's statements", byOwner.get(true).size());
  }

  private static boolean isTheEngines(String sql) {
    return sql.contains("ACT_");
  }
}
