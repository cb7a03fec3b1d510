package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.cspenrollment.QueryPlan;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The engine's tables that every case writes have few indexes: whatever is sent to them finds its
 * rows by one of those, but for what counts or lists all of them on purpose.
 */
@CaseTest
class IndexedQueriesIT {

  private static final Set<String> OF_EVERY_CASE = new HashSet<>(QueryPlan.HISTORY);

  static {
    OF_EVERY_CASE.addAll(
        Set.of(
            "act_ru_execution", "act_ru_variable", "act_ru_identitylink", "act_ru_event_subscr"));
  }

  @Autowired private CaseStory story;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private MockMvc http;

  @Value("${spring.datasource.url}")
  private String address;

  @Test
  void whatACaseSends() {
    var sent =
        SentStatements.during(
            () -> {
              var enrollment = story.opened();
              story.handIn(enrollment);
              story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
              story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
              story.infrastructureNotMet(enrollment);
              story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
              story.basisDatePasses(enrollment);
              story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
            });

    assertThat(toTheEngine(sent)).hasSizeGreaterThan(30);
    assertThat(unindexed(sent)).isEmpty();
  }

  @Test
  void whatThePagesOfACaseSend() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var sent =
        SentStatements.during(
            () ->
                Stream.of("", "/path", "/decisions", "/audit", "/evidence", "/mails")
                    .map(part -> "/api/v1/enrollments/" + enrollment.id() + part)
                    .forEach(this::read));
    var tasks =
        SentStatements.during(() -> read("/api/v1/tasks?size=15&caseId=" + enrollment.id()));

    assertThat(toTheEngine(sent)).isNotEmpty();
    assertThat(unindexed(sent)).isEmpty();
    assertThat(toTheEngine(tasks)).isNotEmpty();
    assertThat(unindexed(tasks)).isEmpty();
  }

  /** There are none, which the database sees to. */
  @Test
  void tasksUnderATaskAreNotLookedFor() {
    var enrollment = story.opened();
    var sent = SentStatements.during(() -> story.handIn(enrollment));

    assertThat(toTheEngine(sent)).isNotEmpty();
    assertThat(sent).noneMatch(sql -> sql.contains("PARENT_TASK_ID_ = ?"));
  }

  /** The engine deletes by key what it finds by the removal time, in each of its tables. */
  @Test
  void whatTheCleanUpSends() {
    Enrollment enrollment = story.opened();
    history.cleanUpHistoryAsync(true);
    var sent =
        SentStatements.during(
            () ->
                history
                    .findHistoryCleanupJobs()
                    .forEach(job -> management.executeJob(job.getId())));

    var found =
        toTheEngine(sent).stream()
            .filter(sql -> sql.startsWith("delete") && sql.contains("REMOVAL_TIME_ <= ?"))
            .filter(sql -> sql.contains("(SELECT"))
            .map(sql -> sql.substring(sql.indexOf("(SELECT") + 1, sql.lastIndexOf(')')))
            .toList();

    assertThat(found).hasSizeGreaterThan(8);
    assertThat(unindexed(found)).isEmpty();
    assertThat(story.hasEnded(enrollment)).isFalse();
  }

  private void read(String path) {
    try {
      http.perform(get(path).with(authentication(SignedIn.authentication(MANAGER))))
          .andExpect(status().isOk());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private List<String> unindexed(List<String> sent) {
    return toTheEngine(sent).stream()
        .filter(sql -> !QueryPlan.of(sql, address).readAsAWhole(OF_EVERY_CASE).isEmpty())
        .toList();
  }

  /** Every statement once, and only those that have to find rows. */
  private static List<String> toTheEngine(List<String> sent) {
    return sent.stream()
        .distinct()
        .filter(sql -> sql.toLowerCase(Locale.ROOT).contains("act_"))
        .filter(sql -> !sql.strip().toLowerCase(Locale.ROOT).startsWith("insert"))
        .toList();
  }
}
