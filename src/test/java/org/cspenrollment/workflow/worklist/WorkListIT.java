package org.cspenrollment.workflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.cspenrollment.workflow.CaseStory;
import org.cspenrollment.workflow.CaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The work list among 20,000 open tasks: which rows it reads, and that it gives the right ones. */
@CaseTest
@Transactional
class WorkListIT {

  private static final TaskSearch VERIFICATIONS =
      search(TaskKind.VERIFY_SUPPORT_PACKAGE, TaskKind.VERIFY_SERVICE_EVIDENCE);

  @Autowired private WorkList list;
  @Autowired private CaseStory story;
  @Autowired private JdbcClient database;

  @Test
  void aPageReadsAsManyRowsOfEachKindAsItShowsAndSortsNoMore() throws Exception {
    openTasks();

    var nodes = plan(VERIFICATIONS, new PageRequest(0, 20));

    assertThat(nodes)
        .filteredOn(node -> node.path("Relation Name").asText().equals("act_ru_task"))
        .isNotEmpty()
        .allSatisfy(
            node -> {
              assertThat(node.path("Index Name").asText()).isEqualTo("act_ru_task_of_work_list");
              assertThat(node.path("Actual Rows").asDouble()).isLessThanOrEqualTo(20);
            });
  }

  @Test
  void thePagesAreThoseOfOneListInTheOrderTasksFallDue() {
    openTasks();

    var first = list.find(VERIFICATIONS, new PageRequest(0, 50));
    var second = list.find(VERIFICATIONS, new PageRequest(1, 50));

    var due = new ArrayList<Instant>();
    first.items().forEach(task -> due.add(task.due()));
    second.items().forEach(task -> due.add(task.due()));
    assertThat(due).hasSize(100).isSorted();
    assertThat(first.items())
        .extracting(StaffTask::id)
        .doesNotContainAnyElementsOf(ids(second.items()));
    assertThat(first.total()).isEqualTo(WorkList.MOST_COUNTED);
    assertThat(first.items())
        .extracting(StaffTask::kind)
        .containsOnly(TaskKind.VERIFY_SUPPORT_PACKAGE, TaskKind.VERIFY_SERVICE_EVIDENCE);
  }

  /** A client that goes on until it has the total reads every task there is. */
  @Test
  void whoGoesOnToTheTotalReadsEveryTask() {
    openTasks();
    var three =
        search(
            TaskKind.VERIFY_SUPPORT_PACKAGE,
            TaskKind.VERIFY_SERVICE_EVIDENCE,
            TaskKind.VERIFY_INFRASTRUCTURE);
    var read = new HashSet<String>();
    var page = list.find(three, new PageRequest(0, 200));
    while (!page.items().isEmpty() && read.size() < page.total()) {
      read.addAll(ids(page.items()));
      page = list.find(three, new PageRequest(page.page() + 1, 200));
    }

    assertThat(read.size())
        .isGreaterThan(WorkList.MOST_COUNTED)
        .isEqualTo(
            count(
                "userTask_verifySupportPackage",
                "userTask_verifyServiceEvidence",
                "userTask_verifyInfrastructure"));
  }

  @Test
  void aPageThatIsNotFullSaysHowManyThereAre() {
    openTasks();
    database
        .sql(
            "update act_ru_task set assignee_ = 'nobody-else' where id_ in ('work-2', 'work-6',"
                + " 'work-9')")
        .update();
    var mine =
        new TaskSearch(
            List.of(TaskKind.values()),
            Optional.empty(),
            Optional.of(new Username("nobody-else")),
            Optional.empty());

    assertThat(ids(list.find(mine, new PageRequest(0, 20)).items()))
        .containsExactlyInAnyOrder("work-2", "work-6", "work-9");
    assertThat(list.find(mine, new PageRequest(0, 2)).total()).isEqualTo(3);
    assertThat(list.find(mine, new PageRequest(1, 2)).total()).isEqualTo(3);
    var beyond = list.find(mine, new PageRequest(7, 2));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(3);
  }

  /** Of four kinds in turn, each due a minute after the other. */
  private void openTasks() {
    var enrollment = story.opened();
    database
        .sql(
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
              task_def_key_, priority_, create_time_, due_date_, suspension_state_)
            select 'work-' || n, 1, p.id_, p.id_, p.proc_def_id_, 'Verify',
              (array['userTask_verifySupportPackage', 'userTask_verifyServiceEvidence',
                     'userTask_verifyInfrastructure', 'userTask_provideEvidence'])[n % 4 + 1],
              50, timestamp '2018-10-01', timestamp '2018-10-01' + n * interval '1 minute', 1
            from generate_series(1, 20000) n,
              (select id_, proc_def_id_ from act_ru_execution
               where business_key_ = ? and parent_id_ is null limit 1) p
            """)
        .param(enrollment.id().value())
        .update();
  }

  private List<JsonNode> plan(TaskSearch search, PageRequest request) throws Exception {
    // The role of the application may not gather the statistics that speak for the order
    database.sql("set local enable_bitmapscan = off").update();
    var page = WorkList.page(search, request);
    var told =
        database
            .sql("explain (analyze, format json) " + page.sql())
            .params(page.values())
            .query(String.class)
            .single();
    var nodes = new ArrayList<JsonNode>();
    gather(new ObjectMapper().readTree(told).get(0).get("Plan"), nodes);
    return nodes;
  }

  private static void gather(JsonNode node, List<JsonNode> into) {
    into.add(node);
    node.path("Plans").forEach(below -> gather(below, into));
  }

  private int count(String... kinds) {
    return database
        .sql("select count(*) from act_ru_task where task_def_key_ = any(?)")
        .param(kinds)
        .query(Integer.class)
        .single();
  }

  private static List<String> ids(List<StaffTask> tasks) {
    return tasks.stream().map(StaffTask::id).toList();
  }

  private static TaskSearch search(TaskKind... kinds) {
    return new TaskSearch(
        Arrays.asList(kinds), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
