package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
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
 * How many statements acts and pages send. The bounds are what was counted when they were last
 * lowered: more means that something is read twice, or once per row.
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
    story.provide(enrollment);
    var handIn = SentStatements.during(() -> story.handInWhatIsThere(enrollment));
    var support = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var service = story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    var infrastructure = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var verdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, support));
    var secondVerdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, service));
    var lastVerdict = SentStatements.during(() -> story.met(CaseStory.REVIEWER, infrastructure));

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertSent("opening a case", opening, 10, 17);
    assertSent("handing in three requirements", handIn, 11, 52);
    assertSent("a verdict", verdict, 14, 31);
    assertSent("the second verdict", secondVerdict, 14, 31);
    assertSent("the last verdict, which renews", lastVerdict, 21, 46);
  }

  @Test
  void aCaseIsShownWithAHandfulOfStatements() {
    var enrollment = wholeCase();
    read(MANAGER, "/api/v1/enrollments/" + enrollment.id(), "$.id");

    assertSent(
        "GET a case", () -> read(MANAGER, "/api/v1/enrollments/" + enrollment.id(), "$.id"), 7);
  }

  @Test
  void aPageOfCasesSendsTheSameForOneAsForFifty() {
    for (int i = 0; i < 50; i++) {
      story.opened();
    }

    assertSent(
        "GET a page of cases",
        () -> read(MANAGER, "/api/v1/enrollments?size=50", "$.items[49].id"),
        // One for all of them for each kind of work that is open: the next action is the first
        9);
    assertSent(
        "GET a page of one case",
        () -> read(MANAGER, "/api/v1/enrollments?size=1", "$.items[0].id"),
        9);
  }

  @Test
  void aPageOfTasksSendsTheSameForOneAsForFifty() {
    for (int i = 0; i < 17; i++) {
      story.handIn(story.opened());
    }

    assertSent(
        "GET a page of tasks",
        () -> read(CaseStory.REVIEWER, "/api/v1/tasks?size=50", "$.items[49].id"),
        3);
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

  private static void assertSent(String what, Runnable act, int bound) {
    assertSent(what, SentStatements.during(act), bound, 0);
  }

  private static void assertSent(String what, List<String> sent, int ownBound, int engineBound) {
    var byOwner = sent.stream().collect(Collectors.partitioningBy(StatementCountIT::isTheEngines));
    LOG.info(
        "{}: {} statements of our own (at most {}), {} of the engine (at most {})",
        what,
        byOwner.get(false).size(),
        ownBound,
        byOwner.get(true).size(),
        engineBound);
    sent.forEach(LOG::debug);
    assertThat(byOwner.get(false)).as("%s: our own", what).hasSizeBetween(1, ownBound);
    assertThat(byOwner.get(true)).as("%s: the engine's", what).hasSizeBetween(0, engineBound);
  }

  private static boolean isTheEngines(String sql) {
    return sql.contains("ACT_");
  }
}
