package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;

import java.time.Duration;
import java.util.List;
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
    writtenByAnEarlierRelease(enrollment);
    assertThat(ofBefore()).isEqualTo(3);
    var entries = entries(enrollment);
    var file = SignedIn.as(MANAGER, () -> files.of(enrollment.id()).get(0).id());

    tenYearsLater(
        () -> {
          history.cleanUpHistoryAsync(true);
          for (var job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
          }
        });

    assertThat(instances(enrollment)).isZero();
    assertThat(ofBefore()).isZero();
    assertThat(entries(enrollment)).isEqualTo(entries);
    try (var content = SignedIn.as(MANAGER, () -> files.content(enrollment.id(), file))) {
      assertThat(content.bytes().readAllBytes()).isNotEmpty();
    }
  }

  /** What the history had of every case when it kept more. */
  private void writtenByAnEarlierRelease(Enrollment enrollment) {
    for (var row :
        List.of(
            "act_hi_detail (id_, type_, name_, time_, proc_inst_id_, root_proc_inst_id_, removal_time_)"
                + " select 'old', 'VariableUpdate', 'verdict', start_time_, id_, root_proc_inst_id_, removal_time_",
            "act_hi_identitylink (id_, timestamp_, root_proc_inst_id_, removal_time_)"
                + " select 'old', start_time_, root_proc_inst_id_, removal_time_",
            "act_hi_job_log (id_, timestamp_, job_id_, sequence_counter_, process_instance_id_, root_proc_inst_id_, removal_time_)"
                + " select 'old', start_time_, 'job', 1, id_, root_proc_inst_id_, removal_time_")) {
      database
          .sql(
              "insert into "
                  + row
                  + " from act_hi_procinst where business_key_ = ? and id_ = root_proc_inst_id_")
          .param(enrollment.id().value())
          .update();
    }
  }

  private int ofBefore() {
    return database
        .sql(
            """
            select (select count(*) from act_hi_detail) + (select count(*) from act_hi_identitylink)
                 + (select count(*) from act_hi_job_log where process_instance_id_ is not null)
            """)
        .query(Integer.class)
        .single();
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
