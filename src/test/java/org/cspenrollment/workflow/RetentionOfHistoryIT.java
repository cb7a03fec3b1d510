package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;

import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.evidence.EvidenceFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The engine forgets after ten years; evidence and record do not go with it. */
@CaseTest
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=history")
class RetentionOfHistoryIT {

  @Autowired private CaseStory story;
  @Autowired private Cancelling cancelling;
  @Autowired private EvidenceFiles files;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient database;

  @Test
  void theEnginesCleanUpTakesItsHistoryAndNeitherEvidenceNorRecord() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    SignedIn.as(MANAGER, () -> cancelling.cancel(enrollment.id(), "A mistake"));
    assertThat(instances(enrollment)).isPositive();
    var entries = entries(enrollment);
    var file = SignedIn.as(MANAGER, () -> files.of(enrollment.id()).get(0).id());

    tenYearsLater(
        () -> {
          history.cleanUpHistoryAsync(true);
          for (var job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
          }
        });

    database
        .sql(
            "select proc_def_key_ || ' ' || coalesce(start_time_::text,'-') || ' ' ||"
                + " coalesce(removal_time_::text,'-') || ' ' || state_ from act_hi_procinst")
        .query(String.class)
        .list()
        .forEach(System.err::println);
    database
        .sql(
            "select handler_type_ || ' ' || coalesce(duedate_::text,'-') ||"
                + " coalesce(exception_msg_,'') || coalesce(handler_cfg_, '') from act_ru_job")
        .query(String.class)
        .list()
        .forEach(System.err::println);
    assertThat(instances(enrollment)).isZero();
    assertThat(entries(enrollment)).isEqualTo(entries);
    try (var content = SignedIn.as(MANAGER, () -> files.content(enrollment.id(), file))) {
      assertThat(content.bytes().readAllBytes()).isNotEmpty();
    }
  }

  /** The engine goes by the clock of the machine. */
  private static void tenYearsLater(Runnable act) {
    ClockUtil.offset(Duration.ofDays(3660).toMillis());
    try {
      act.run();
    } finally {
      ClockUtil.reset();
    }
  }

  private long instances(Enrollment enrollment) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .count();
  }

  private int entries(Enrollment enrollment) {
    return database
        .sql("select count(*) from audit_entry where stream = ?")
        .param(enrollment.id().value())
        .query(Integer.class)
        .single();
  }
}
