package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine no longer asks the database for, and that its rows are as if it had. */
@CaseTest
class LeanCommandsIT {

  private static final Instant BEGAN = Instant.parse("2018-03-11T09:59:59.997Z");

  @Autowired private CaseStory story;
  @Autowired private HistoryService history;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient database;

  private Enrollment enrollment;
  private StaffTask task;

  @BeforeEach
  void aTaskOfTheOffice() {
    enrollment = story.opened();
    story.handIn(enrollment);
    task = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
  }

  /**
   * All three began at a moment the engine has never read: whatever it writes, it computed there.
   */
  @Test
  void howLongATaskItsStepAndItsProcessTookIsExact() {
    began("act_hi_taskinst where id_ = :task");
    began("act_hi_actinst where task_id_ = :task");
    began(
        "act_hi_procinst where id_ = (select proc_inst_id_ from act_hi_taskinst where id_ = :task)");

    story.claim(CaseStory.REVIEWER, task);
    story.met(CaseStory.REVIEWER, task);

    var ended = history.createHistoricTaskInstanceQuery().taskId(task.id()).singleResult();
    var step =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(ended.getProcessInstanceId())
            .activityId(ended.getTaskDefinitionKey())
            .singleResult();
    var process =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceId(ended.getProcessInstanceId())
            .singleResult();
    assertThat(ended.getDurationInMillis()).isEqualTo(since(ended.getEndTime().toInstant()));
    assertThat(step.getDurationInMillis()).isEqualTo(since(step.getEndTime().toInstant()));
    assertThat(process.getDurationInMillis()).isEqualTo(since(process.getEndTime().toInstant()));
  }

  private void began(String rows) {
    var parts = rows.split(" ", 2);
    assertThat(
            database
                .sql("update %s set start_time_ = :began %s".formatted(parts[0], parts[1]))
                .param("began", Timestamp.from(BEGAN))
                .param("task", task.id())
                .update())
        .isEqualTo(1);
  }

  private static long since(Instant end) {
    return Duration.between(BEGAN, end).toMillis();
  }

  @Test
  void whoeverHadTheTaskIsInItsHistory() {
    story.claim(CaseStory.REVIEWER, task);

    assertThat(
            database
                .sql(
                    """
                    select assignee_ from act_hi_taskinst where id_ = :task
                    union all select assignee_ from act_hi_actinst where task_id_ = :task
                    """)
                .param("task", task.id())
                .query(String.class)
                .list())
        .containsExactly("reviewer1", "reviewer1");
  }

  @Test
  void candidatesGoWithTheirTask() {
    var candidates = "select count(*) from act_ru_identitylink where task_id_ = :task";
    assertThat(numbers(candidates)).containsExactly(1L);

    story.met(CaseStory.REVIEWER, task);

    assertThat(numbers(candidates)).containsExactly(0L);
  }

  @Test
  void aTaskHasNoVariablesOfItsOwn() {
    assertThatThrownBy(() -> tasks.setVariableLocal(task.id(), "note", "mine"))
        .hasStackTraceContaining("act_ru_variable_is_of_no_task");
  }

  @Test
  void aTaskHasNoneUnderIt() {
    var under = tasks.newTask();
    under.setParentTaskId(task.id());

    assertThatThrownBy(() -> tasks.saveTask(under))
        .hasStackTraceContaining("act_ru_task_is_under_none");
  }

  /** The fifth bit says that an execution has variables. */
  @Test
  void anExecutionIsNotAskedForWhatWasOnlyHandedOn() {
    var said =
        """
        select count(*) from act_ru_execution e
        join act_ru_execution p on p.id_ = e.root_proc_inst_id_
        where p.business_key_ = :case and (e.cached_ent_state_ & 16) <> 0 and %s exists
          (select from act_ru_variable v where v.execution_id_ = e.id_)
        """;

    assertThat(numbers(said.formatted(""))).containsExactly(3L);
    assertThat(numbers(said.formatted("not"))).containsExactly(0L);
  }

  private List<Long> numbers(String sql) {
    return database
        .sql(sql)
        .param("task", task.id())
        .param("case", enrollment.id().value())
        .query(Long.class)
        .list();
  }
}
