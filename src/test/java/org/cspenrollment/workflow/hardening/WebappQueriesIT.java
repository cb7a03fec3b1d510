package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.Browser;
import org.cspenrollment.QueryPlan;
import org.cspenrollment.SentStatements;
import org.cspenrollment.TestPeople;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What Cockpit asks of one process and of the decisions of one table finds its rows by an index:
 * the history of the engine has few of them. Lists of all that runs are not looked at here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestPeople.class, TestProcess.class})
class WebappQueriesIT {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

  private static final Set<String> OF_RUNNING =
      Set.of(
          "act_ru_task",
          "act_ru_identitylink",
          "act_ru_variable",
          "act_ru_execution",
          "act_hi_op_log",
          "act_hi_comment");

  @LocalServerPort private int port;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private StaffDirectory staff;

  @Value("${spring.datasource.url}")
  private String address;

  private TestProcess.Running running;

  @BeforeEach
  void start() {
    var manager = Role.MANAGER;
    staff.mirror(new Username(manager.group()), manager.group(), Set.of(manager), true);
    running = new TestProcess.Running(repository, runtime, tasks, "userTask_verifySupportPackage");
  }

  @AfterEach
  void remove() {
    running.remove();
  }

  @Test
  void aProcessInCockpit() {
    var manager = new Browser(port).signIn(Role.MANAGER.group());
    var process = tasks.createTaskQuery().taskId(running.task()).singleResult();
    var id = process.getProcessInstanceId();
    var model = process.getProcessDefinitionId();
    var of = "{\"processInstanceIdIn\":[\"%s\"]}".formatted(id);

    assertIndexed(
        () -> {
          for (var path :
              List.of(
                  "/process-instance/" + id,
                  "/process-instance/" + id + "/activity-instances",
                  "/process-instance?subProcessInstance=" + id,
                  "/process-instance?superProcessInstance=" + id,
                  "/job?processInstanceId=" + id,
                  "/task?sortBy=created&sortOrder=desc&processInstanceId=" + id,
                  "/history/process-instance/" + id,
                  "/history/activity-instance?processInstanceId=" + id,
                  "/history/variable-instance?processInstanceId=" + id,
                  "/history/task?processInstanceId=" + id,
                  "/history/incident?processInstanceId=" + id,
                  "/history/decision-instance?processInstanceId=" + id,
                  "/process-definition/" + model + "/statistics?incidents=true",
                  "/process-instance/count?processDefinitionId=" + model)) {
            read(manager, ENGINE + path);
          }
          ask(manager, ENGINE + "/variable-instance?deserializeValues=false", of);
          ask(manager, ENGINE + "/variable-instance/count", of);
          ask(manager, COCKPIT + "/incident", of);
          ask(manager, COCKPIT + "/process-instance/" + id + "/called-process-instances", "{}");
          for (var order : List.of("startTime", "businessKey")) {
            ask(
                manager,
                COCKPIT + "/process-instance?maxResults=50&sortOrder=desc&sortBy=" + order,
                "{\"processDefinitionId\":\"%s\"}".formatted(model));
          }
        });
  }

  @Test
  void theDecisionsOfATableInCockpit() {
    var manager = new Browser(port).signIn(Role.MANAGER.group());
    var table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("enrollment-outcome")
            .latestVersion()
            .singleResult()
            .getId();

    var decision =
        history.createHistoricDecisionInstanceQuery().listPage(0, 1).stream()
            .map(one -> one.getId())
            .findFirst()
            .orElse("none");

    assertIndexed(
        () -> {
          read(
              manager,
              ENGINE
                  + "/history/decision-instance?sortBy=evaluationTime&sortOrder=desc&maxResults=50"
                  + "&decisionDefinitionId="
                  + table);
          read(
              manager,
              ENGINE
                  + "/history/decision-instance?includeInputs=true&includeOutputs=true"
                  + "&decisionInstanceId="
                  + decision);
        });
  }

  /** As Tasklist asks: each list in its order, with the variables shown, and the page of a task. */
  @Test
  void theListsAndATaskOfTasklist() throws IOException {
    staff.mirror(new Username("reviewer"), "reviewer", Set.of(Role.REVIEWER), true);
    var reviewer = new Browser(port).signIn("reviewer");
    var filters =
        new ObjectMapper().readTree(reviewer.get(ENGINE + "/filter?resourceType=Task").body());
    var task = ENGINE + "/task/" + running.task();
    var listed =
        """
        {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,
         "sorting":[{"sortBy":"%s","sortOrder":"desc"}],"active":true}
        """;

    assertThat(filters).hasSizeGreaterThan(7);
    assertIndexed(
        OF_RUNNING,
        () -> {
          for (var filter : filters) {
            for (var order : List.of("created", "dueDate")) {
              ask(
                  reviewer,
                  ENGINE
                      + "/filter/%s/list?firstResult=0&maxResults=15"
                          .formatted(filter.path("id").asText()),
                  listed.formatted(order));
            }
          }
          for (var part : List.of("", "/identity-links", "/form")) {
            read(reviewer, task + part);
          }
          read(reviewer, ENGINE + "/history/user-operation?taskId=" + running.task());
        });
  }

  private void assertIndexed(Runnable pages) {
    assertIndexed(QueryPlan.HISTORY, pages);
  }

  private void assertIndexed(Set<String> tables, Runnable pages) {
    var sent =
        SentStatements.ofEverybodyDuring(pages).stream()
            .filter(sql -> sql.toLowerCase(Locale.ROOT).contains("act_"))
            .filter(sql -> !sql.strip().toLowerCase(Locale.ROOT).startsWith("insert"))
            .distinct()
            .toList();
    var whole =
        sent.stream().filter(sql -> !QueryPlan.of(sql, address).readAsAWhole(tables).isEmpty());

    assertThat(sent).isNotEmpty();
    assertThat(whole).isEmpty();
  }

  private static void read(Browser browser, String path) {
    assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
  }

  private static void ask(Browser browser, String path, String body) {
    assertThat(browser.post(path, body).statusCode()).as(path).isIn(200, 204);
  }
}
