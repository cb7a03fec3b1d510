package org.cspenrollment.workflow.hardening.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cspenrollment.SentStatements;
import org.cspenrollment.platform.Role;
import org.cspenrollment.workflow.CaseStory;
import org.cspenrollment.workflow.CaseTest;
import org.cspenrollment.workflow.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The lists of Tasklist among 2,000 open tasks: the same as those the engine would give. */
@CaseTest
@Transactional
class TaskListIT {

  private static final Map<String, UnaryOperator<TaskQuery>> LISTS =
      Map.of(
          "of one's groups",
          tasks -> tasks.taskCandidateGroupIn(groups("reviewer")).includeAssignedTasks(),
          "of the groups of a lead",
          tasks ->
              tasks
                  .taskCandidateGroupIn(groups("reviewer", "lead-reviewer"))
                  .includeAssignedTasks(),
          "of a group, nobody's yet",
          tasks -> tasks.taskCandidateGroup("reviewer"),
          "of one kind",
          tasks -> tasks.taskDefinitionKey("userTask_verifySupportPackage"),
          "of some kinds, without a partner's",
          tasks ->
              tasks
                  .taskDefinitionKeyIn("userTask_verifySupportPackage", "userTask_provideEvidence")
                  .taskDefinitionKeyNotIn("userTask_provideEvidence")
                  .active(),
          "in somebody's hand",
          tasks -> tasks.taskAssignee("reviewer7"),
          "overdue",
          tasks ->
              tasks
                  .taskCandidateGroupIn(groups("reviewer"))
                  .includeAssignedTasks()
                  .dueBefore(java.sql.Timestamp.valueOf("2018-10-01 10:00:00")),
          "of another group",
          tasks -> tasks.taskCandidateGroupIn(groups("manager")).includeAssignedTasks());

  @Autowired private TaskService tasks;
  @Autowired private IdentityService identities;
  @Autowired private CaseStory story;
  @Autowired private JdbcClient database;

  private static List<String> groups(String... names) {
    return Arrays.asList(names);
  }

  static Stream<Arguments> lists() {
    return LISTS.keySet().stream().map(Arguments::of);
  }

  @BeforeEach
  void openTasks() {
    var enrollment = story.opened();
    database
        .sql(
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
              task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
            select 'list-' || n, 1, p.id_, p.id_, p.proc_def_id_, 'Verify',
              (array['userTask_verifySupportPackage', 'userTask_verifyServiceEvidence',
                     'userTask_confirmNotMet', 'userTask_provideEvidence'])[n % 4 + 1],
              case when n % 3 = 0 then 'reviewer7' end, 50,
              timestamp '2018-10-01' + (n * 7919 % 2000) * interval '1 minute',
              timestamp '2018-10-01' + n * interval '1 minute', case when n % 5 = 0 then 2 else 1 end
            from generate_series(1, 2000) n,
              (select id_, proc_def_id_ from act_ru_execution
               where business_key_ = ? and parent_id_ is null limit 1) p
            """)
        .param(enrollment.id().value())
        .update();
    database
        .sql(
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'link-' || id_, 1,
              case task_def_key_ when 'userTask_confirmNotMet' then 'lead-reviewer' else 'reviewer' end,
              'candidate', id_
            from act_ru_task where id_ like 'list-%' and task_def_key_ <> 'userTask_provideEvidence'
              and id_ <> 'list-1000'
            """)
        .update();
  }

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }

  /**
   * Of tasks made in the same millisecond the later id is the newer one; the engine leaves it open.
   */
  @ParameterizedTest
  @MethodSource("lists")
  void aListIsTheEnginesOwn(String name) {
    identities.setAuthentication("lead1", List.of(Role.LEAD_REVIEWER.group()));
    for (int first : List.of(0, 15, 300)) {
      assertThat(ids(newest(name).listPage(first, 15)))
          .isEqualTo(
              ids(newest(name).taskMinPriority(0).orderByTaskId().desc().listPage(first, 15)));
      assertThat(ids(earliestDue(name).listPage(first, 15)))
          .isEqualTo(
              ids(earliestDue(name).taskMinPriority(0).orderByTaskId().asc().listPage(first, 15)));
    }
    assertThat(newest(name).count())
        .isEqualTo(Math.min(newest(name).taskMinPriority(0).count(), WorkList.MOST_COUNTED));
  }

  @Test
  void everyListIsFoundInOrderAndNotByTheEngine() {
    identities.setAuthentication("reviewer1", List.of(Role.REVIEWER.group()));

    assertThat(LISTS.keySet())
        .allSatisfy(
            name -> {
              assertThat(aboutTasks(() -> newest(name).listPage(0, 15)))
                  .singleElement()
                  .asString()
                  .doesNotContain("distinct")
                  .contains(name.contains("hand") ? "T.ASSIGNEE_ =" : "cross join lateral");
              assertThat(aboutTasks(() -> newest(name).count()))
                  .singleElement()
                  .asString()
                  .doesNotContainIgnoringCase("distinct");
            });
  }

  @Test
  void whoHasNoGrantSeesNothing() {
    for (var groups : List.of(List.<String>of(), List.of(Role.ADMINISTRATOR.group()))) {
      identities.setAuthentication("somebody", groups);

      assertThat(LISTS.keySet())
          .allSatisfy(
              name -> {
                assertThat(newest(name).listPage(0, 15)).isEmpty();
                assertThat(newest(name).count()).isZero();
              });
    }
  }

  @Test
  void ofMoreThanAreCountedTheNumberIsTheMost() {
    identities.setAuthentication("lead1", List.of(Role.LEAD_REVIEWER.group()));

    assertThat(
            tasks
                .createTaskQuery()
                .taskCandidateGroupIn(groups("reviewer", "lead-reviewer"))
                .includeAssignedTasks()
                .count())
        .isEqualTo(WorkList.MOST_COUNTED);
  }

  private static List<String> aboutTasks(Runnable act) {
    return SentStatements.during(act).stream().filter(sql -> sql.contains("ACT_RU_TASK")).toList();
  }

  private TaskQuery newest(String name) {
    return LISTS.get(name).apply(tasks.createTaskQuery()).orderByTaskCreateTime().desc();
  }

  private TaskQuery earliestDue(String name) {
    return LISTS.get(name).apply(tasks.createTaskQuery()).orderByDueDate().asc();
  }

  private static List<String> ids(List<Task> page) {
    return page.stream().map(Task::getId).toList();
  }
}
