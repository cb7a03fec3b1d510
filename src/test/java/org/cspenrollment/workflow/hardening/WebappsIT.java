package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.cspenrollment.Browser;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestPeople;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the webapps let through, with a running server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestPeople.class, TestProcess.class})
class WebappsIT {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private StaffDirectory staff;
  @Autowired private AuthorizationService authorizations;
  @Autowired private AuthorizationReconciler grants;
  @Autowired private TaskFilters filters;
  @Autowired private TestProcess.Marker marker;

  private TestProcess.Running running;

  @BeforeEach
  void start() {
    for (var role : Role.values()) {
      if (role.isStaff()) {
        staff.mirror(new Username(role.group()), role.group(), Set.of(role), true);
      }
    }
    running = new TestProcess.Running(repository, runtime, tasks, "userTask_verifySupportPackage");
  }

  @AfterEach
  void remove() {
    running.remove();
  }

  private Browser as(Role role) {
    return new Browser(port).signIn(role.group());
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEWER, 200, 403, 403",
    "LEAD_REVIEWER, 200, 403, 403",
    "MANAGER, 200, 200, 403",
    "POLICY_OWNER, 403, 200, 403",
    "ADMINISTRATOR, 403, 200, 200",
    "PARTNER, 403, 403, 403"
  })
  void theSameSignInOpensTheWebappsOfTheRole(Role role, int tasklist, int cockpit, int admin) {
    var browser = as(role);

    assertThat(
            List.of(
                browser.get(TASKLIST).statusCode(),
                browser.get(COCKPIT).statusCode(),
                browser.get("/camunda/app/admin/default/").statusCode()))
        .containsExactly(tasklist, cockpit, admin);
  }

  @Test
  void tasklistShowsTheSeededFiltersAndTheirTasks() {
    var reviewer = as(Role.REVIEWER);

    var filters = reviewer.get(ENGINE + "/filter?resourceType=Task");
    var listed = reviewer.post(ENGINE + "/task", "{}");

    assertThat(filters.statusCode()).isEqualTo(200);
    assertThat(filters.body())
        .contains("My tasks", "All open tasks", "Support packages to verify", "Overdue")
        .doesNotContain("To decide", "To confirm");
    assertThat(listed.body()).contains(running.task());
    for (var name :
        List.of("My tasks", "All open tasks", "Support packages to verify", "Overdue")) {
      var id =
          database
              .sql("select id_ from act_ru_filter where name_ = ?")
              .param(name)
              .query(String.class)
              .single();
      var answer = reviewer.post(ENGINE + "/filter/" + id + "/list", "{}");
      assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(200);
      boolean shown = name.startsWith("All") || name.startsWith("Support");
      assertThat(answer.body().contains(running.task())).as(name).isEqualTo(shown);
    }
  }

  @Test
  void aReviewerClaimsAndCompletesWithAVerdict() {
    var reviewer = as(Role.REVIEWER);
    var task = ENGINE + "/task/" + running.task();

    assertThat(reviewer.post(task + "/claim", "{\"userId\":\"reviewer\"}").statusCode())
        .isEqualTo(204);
    var done = reviewer.post(task + "/submit-form", verdict("MET"));

    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    assertThat(running.isOpen()).isFalse();
  }

  @Test
  void whatTheDomainRefusesComesBackWithItsSentenceAndTheTaskStaysOpen() {
    var reviewer = as(Role.REVIEWER);

    var refused =
        reviewer.post(ENGINE + "/task/" + running.task() + "/submit-form", verdict("NOT_MET"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains(TestProcess.SENTENCE);
    assertThat(running.isOpen()).isTrue();
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    SignedIn.staff("reviewer", Role.REVIEWER),
                    () -> tasks.complete(running.task(), Map.of("verdict", "NOT_MET"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage(TestProcess.SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}",
        "{\"variables\":{\"verdict\":{\"value\":\"MET\",\"type\":\"Object\"}}}",
        "{\"variables\":{\"verdict\":{\"value\":\"a sentence\",\"type\":\"String\"}}}",
        "{\"variables\":{\"verdict\":{\"value\":7,\"type\":\"String\"}}}",
        "{\"variables\":{\"verdict\":{\"value\":\"MET\"},\"verdict\":{\"value\":\"MET\"}}}",
        "{\"variables\":{\"verdict\":{\"value\":\"MET\",\"type\":\"String\"}}} {}",
        "[]x"
      })
  void aTaskIsCompletedWithAVerdictAndNothingElse(String body) {
    var reviewer = as(Role.REVIEWER);

    for (var step : List.of("/complete", "/submit-form")) {
      var answer = reviewer.post(ENGINE + "/task/" + running.task() + step, body);
      assertThat(answer.statusCode()).isEqualTo(400);
    }
    assertThat(running.isOpen()).isTrue();
  }

  @Test
  void tasksOfPartnersDoNotExistInTheWebapps() {
    running.remove();
    running = new TestProcess.Running(repository, runtime, tasks, "userTask_provideEvidence");
    var task = ENGINE + "/task/" + running.task();
    var manager = as(Role.MANAGER);

    assertThat(manager.get(task).statusCode()).isEqualTo(404);
    assertThat(manager.post(task + "/complete", "{}").statusCode()).isEqualTo(404);
    var partners = "taskDefinitionKey=userTask_provideEvidence";
    assertThat(manager.get(ENGINE + "/task").body()).doesNotContain(running.task());
    assertThat(manager.get(ENGINE + "/task?" + partners).body()).isEqualTo("[]");
    assertThat(manager.get(ENGINE + "/task/count?" + partners).body()).isEqualTo("{\"count\":0}");
    assertThat(
            manager
                .post(ENGINE + "/task", "{\"taskDefinitionKey\":\"userTask_provideEvidence\"}")
                .body())
        .isEqualTo("[]");
  }

  @Test
  void sec8_noSpellingOfAQueryShowsTasksOfPartners() {
    running.remove();
    var manager = as(Role.MANAGER);
    var partners = "taskDefinitionKey=userTask_provideEvidence";
    var queries =
        List.of(
            "?taskDefinitionKeyNotIn=abc",
            "?taskDefinitionKeyNotIn=abc&taskDefinitionKeyNotIn=abd",
            "?taskDefinitionKeyNotIn",
            "?taskDefinitionKeyNotIn=&" + partners,
            "?" + partners + "&maxResults=9&taskDefinitionKeyNotIn=abc",
            "?+taskDefinitionKeyNotIn+=abc",
            "/?" + partners,
            "/?taskDefinitionKeyNotIn=abc");
    var countsBefore = countsOfTasks(manager, queries);
    running = new TestProcess.Running(repository, runtime, tasks, "userTask_provideEvidence");

    for (var query : queries) {
      var answer = manager.get(ENGINE + "/task" + query);
      assertThat(answer.body()).as(query).doesNotContain(running.task());
      assertThat(answer.statusCode()).as(query).isIn(200, 400, 403);
    }
    assertThat(countsOfTasks(manager, queries)).isEqualTo(countsBefore);
    for (var body : List.of("[\"abc\"]", "[]", "null")) {
      var answer = manager.post(ENGINE + "/task", "{\"taskDefinitionKeyNotIn\":" + body + "}");
      assertThat(answer.statusCode()).as(body).isEqualTo(200);
      assertThat(answer.body()).as(body).doesNotContain(running.task());
    }
    for (var body : List.of("\"abc\"", "7", "{}")) {
      var json = "{\"taskDefinitionKeyNotIn\":" + body + "}";
      assertThat(manager.post(ENGINE + "/task/count", json).statusCode()).as(body).isEqualTo(400);
      assertThat(manager.post(ENGINE + "/task", json).statusCode()).as(body).isEqualTo(400);
    }
    var filter =
        database
            .sql("select id_ from act_ru_filter where name_ = 'All open tasks'")
            .query(String.class)
            .single();
    for (var list : List.of("/list", "/count", "/singleResult", "/list/")) {
      assertThat(manager.get(ENGINE + "/filter/" + filter + list).statusCode()).isEqualTo(403);
    }
  }

  /** What counting answers to each of the queries, without the numbers of refusals. */
  private static List<String> countsOfTasks(Browser browser, List<String> queries) {
    return queries.stream()
        .map(query -> browser.get(ENGINE + "/task/count" + query).body())
        .map(answer -> answer.replaceAll("\"traceId\":\"[0-9a-f]+\"", ""))
        .toList();
  }

  @Test
  void sec15_everyListHasAMost() {
    var manager = as(Role.MANAGER);
    for (var list : List.of("/history/activity-instance", "/variable-instance", "/user")) {
      assertThat(manager.get(ENGINE + list).statusCode()).as(list).isEqualTo(200);
      var one = manager.get(ENGINE + list + "?maxResults=1&maxResults=1000000").body();
      assertThat(one.split("\"id\":", -1).length - 1).as(list).isLessThanOrEqualTo(1);
      assertThat(manager.get(ENGINE + list + "?maxResults=x").statusCode()).isEqualTo(400);
      assertThat(manager.get(ENGINE + list + "?maxResults=-1").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void sec19_errorsTellNoClassAndKeepTheirSentence() {
    var manager = as(Role.MANAGER);
    var errors =
        List.of(
            manager.get(ENGINE + "/metrics"),
            manager.get(ENGINE + "/task/nobodys"),
            manager.get(ENGINE + "/task?sortBy=nothing&sortOrder=asc"),
            manager.get(ENGINE + "/task?assignee=a%00b"),
            manager.get(ENGINE + "/process-definition/nobodys/xml"),
            manager.get(ENGINE + "/history/activity-instance?startedAfter=yesterday"),
            as(Role.REVIEWER).get(ENGINE + "/decision-definition/nobodys/xml"),
            manager.post(ENGINE + "/task", "{\"nameLike\":\"a\\u0000b\"}"),
            manager.post(ENGINE + "/task/nobodys/claim", "{\"userId\":\"manager\"}"));
    for (var error : errors) {
      assertThat(error.statusCode()).as(error.uri().toString()).isBetween(400, 500);
      assertThat(error.body())
          .as(error.uri().toString())
          .contains("\"type\":\"/problems/", "traceId")
          .doesNotContainPattern("Exception|Dto|camunda|org\\.|Query|java");
    }
    assertThat(errors)
        .extracting(error -> error.statusCode())
        .filteredOn(s -> s == 500)
        .hasSizeLessThan(2);
    assertThat(errors.get(3).statusCode()).isEqualTo(400);
    assertThat(errors.get(7).statusCode()).isEqualTo(400);
  }

  @Test
  void sec24_signingOutOfTheWebappsTakesTheTokenOfTheSession() {
    var manager = as(Role.MANAGER);
    manager.get(COCKPIT);
    var logout = "/camunda/api/admin/auth/user/default/logout";

    assertThat(manager.send("POST", logout, null).statusCode()).isEqualTo(403);
    assertThat(manager.get(COCKPIT).statusCode()).isEqualTo(200);
    assertThat(manager.post(logout, "").statusCode()).isEqualTo(204);
    assertThat(manager.get(COCKPIT).statusCode()).isEqualTo(302);
  }

  @Test
  void sec27_pagesOfTheWebappsAreKeptNowhereAndTheirFilesAreAskedForAnew() {
    var manager = as(Role.MANAGER);

    assertThat(manager.get(COCKPIT).headers().allValues("Cache-Control"))
        .containsExactly("no-store");
    assertThat(
            manager
                .get("/camunda/app/cockpit/camunda-cockpit-bootstrap.js")
                .headers()
                .allValues("Cache-Control"))
        .containsExactly("no-cache");
  }

  @Test
  void nothingButReadingAndTaskStepsIsOpenWhateverTheRole() {
    var id = running.task();
    var closed =
        List.of(
            "POST /camunda/api/admin/setup/default/user/create",
            "POST /camunda/api/admin/auth/user/default/login/admin",
            "POST /camunda/api/admin/auth/user/default/login/cockpit",
            "POST " + ENGINE + "/deployment/create",
            "DELETE " + ENGINE + "/deployment/1",
            "POST " + ENGINE + "/deployment/1/redeploy",
            "POST " + ENGINE + "/filter/create",
            "PUT " + ENGINE + "/filter/1",
            "DELETE " + ENGINE + "/filter/1",
            "POST " + ENGINE + "/authorization/create",
            "POST " + ENGINE + "/user/create",
            "PUT " + ENGINE + "/user/reviewer/profile",
            "PUT " + ENGINE + "/group/camunda-admin/members/reviewer",
            "POST " + ENGINE + "/message",
            "POST " + ENGINE + "/signal",
            "POST " + ENGINE + "/process-definition/key/annual-enrollment/start",
            "POST " + ENGINE + "/process-definition/key/annual-enrollment/submit-form",
            "POST " + ENGINE + "/process-instance/1/modification",
            "DELETE " + ENGINE + "/process-instance/1",
            "POST " + ENGINE + "/process-instance/delete",
            "PUT " + ENGINE + "/process-instance/1/variables/verdict",
            "PUT " + ENGINE + "/process-instance/1/suspended",
            "PUT " + ENGINE + "/task/" + id + "/variables/verdict",
            "POST " + ENGINE + "/task/" + id + "/variables",
            "POST " + ENGINE + "/task/" + id + "/delegate",
            "POST " + ENGINE + "/task/" + id + "/resolve",
            "POST " + ENGINE + "/task/" + id + "/bpmnError",
            "POST " + ENGINE + "/task/" + id + "/identity-links",
            "PUT " + ENGINE + "/task/" + id,
            "DELETE " + ENGINE + "/task/" + id,
            "POST " + ENGINE + "/task/create",
            "POST " + ENGINE + "/task/" + id + "/attachment/create",
            "PUT " + ENGINE + "/job/1/retries",
            "POST " + ENGINE + "/job/retries",
            "POST " + ENGINE + "/external-task/fetchAndLock",
            "POST " + ENGINE + "/history/cleanup",
            "POST " + ENGINE + "/history/process-instance/delete",
            "POST " + ENGINE + "/migration/execute",
            "POST " + ENGINE + "/modification/execute",
            "POST " + ENGINE + "/decision-definition/key/x/evaluate",
            "POST " + ENGINE + "/condition",
            "DELETE " + ENGINE + "/batch/1",
            "POST /engine-rest/deployment/create",
            "GET /engine-rest/task");
    var deployments = database.sql("select count(*) from act_re_deployment");
    var before = deployments.query(Long.class).single();
    for (var role : Role.values()) {
      var browser = as(role);
      for (var line : closed) {
        var call = line.split(" ", 2);
        var status = browser.change(call[0], call[1], "{}").statusCode();
        assertThat(status).as(role + " " + line).isEqualTo(403);
      }
    }
    assertThat(deployments.query(Long.class).single()).isEqualTo(before);
  }

  @Test
  void nobodyBecomesAnAdministratorThroughTheSetUpPageEvenIfThereIsNone() {
    database.sql("delete from act_id_membership where group_id_ = 'camunda-admin'").update();
    try {
      var stranger = new Browser(port);
      var answer = stranger.change("POST", "/camunda/api/admin/setup/default/user/create", "{}");
      assertThat(answer.statusCode()).isIn(401, 403);
      assertThat(
              as(Role.ADMINISTRATOR)
                  .post("/camunda/api/admin/setup/default/user/create", "{}")
                  .statusCode())
          .isEqualTo(403);
    } finally {
      database
          .sql("insert into act_id_membership values ('break-glass', 'camunda-admin')")
          .update();
    }
  }

  @Test
  void noExpressionThatSomebodySendsIsEvaluated() {
    var payload = "${marker.touch()}";
    var filter =
        database
            .sql("select id_ from act_ru_filter where name_ = 'My tasks'")
            .query(String.class)
            .single();
    var bodies =
        List.of(
            "{\"assigneeExpression\":\"%s\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"candidateGroupInExpression\":\"%s\"}]}]}",
            "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}");
    var reviewer = as(Role.REVIEWER);
    for (var body : bodies) {
      for (var path :
          List.of(
              "/task",
              "/task/count",
              "/filter/" + filter + "/list",
              "/filter/" + filter + "/count",
              "/filter/" + filter + "/singleResult",
              "/filter/create")) {
        var answer = reviewer.post(ENGINE + path, body.formatted(payload));
        assertThat(answer.statusCode()).as(path + body).isIn(400, 403);
      }
    }
    assertThat(
            reviewer.get(ENGINE + "/task?assigneeExpression=%24%7Bmarker.touch()%7D").statusCode())
        .isEqualTo(400);
    assertThat(marker.touched).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${marker.touch()}",
        "${marker.touch}",
        "${marker}",
        "${''.getClass()}",
        "${''.class}",
        "${''['class']}",
        "${now().getClass().getClassLoader()}"
      })
  void evenAnExpressionThatGotIntoTheEngineReachesNoBeanAndNoClass(String expression) {
    assertThatThrownBy(
            () -> tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr().list())
        .isInstanceOf(RuntimeException.class);
    assertThat(marker.touched).hasValue(0);
  }

  @Test
  void everyPageLoadHasItsOwnNonceUnderLoad() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    var cookies = as(Role.MANAGER);
    try {
      List<Callable<Boolean>> loads =
          IntStream.range(0, 200)
              .<Callable<Boolean>>mapToObj(i -> () -> nonceFits(cookies))
              .toList();
      for (var load : pool.invokeAll(loads)) {
        assertThat(load.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aGrantThatTheTableDoesNotKnowIsAnAlarmAndGoesAtTheNextStart() {
    assertThat(grants.drift(filters.readers())).isEmpty();
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(Role.REVIEWER.group());
    grant.setResource(Resources.DEPLOYMENT);
    grant.setResourceId("*");
    grant.addPermission(Permissions.CREATE);
    authorizations.saveAuthorization(grant);

    assertThat(grants.drift(filters.readers()))
        .singleElement()
        .asString()
        .contains("unexpected", "CREATE");
    grants.establish(filters.readers());
    assertThat(grants.drift(filters.readers())).isEmpty();
  }

  @Test
  void theTableOfGrantsIsTheOneAgreedOn() {
    var table =
        AuthorizationMatrix.table(Map.of()).stream()
            .map(
                grant ->
                    "%s | %s %s | %s"
                        .formatted(
                            grant.group(),
                            resource(grant),
                            grant.resource(),
                            String.join(", ", grant.permissions())))
            .sorted()
            .toList();

    GoldenFile.named("grants.txt").holds(String.join("\n", table) + "\n");
  }

  private static String resource(Grant grant) {
    return Stream.of(Resources.values())
        .filter(type -> type.resourceType() == grant.resourceType())
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static boolean nonceFits(Browser browser) {
    var page = browser.get(COCKPIT);
    var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    var nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
    return nonce.find() && page.body().contains("nonce=\"" + nonce.group(1) + "\"");
  }

  @Test
  void aBodyThatIsTooLargeIsCutOff() {
    var answer =
        as(Role.REVIEWER).post(ENGINE + "/task", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aChangeInAWebappNeedsItsToken() {
    var reviewer = as(Role.REVIEWER);
    reviewer.get(TASKLIST);

    var answer =
        reviewer.send(
            "POST",
            ENGINE + "/task/" + running.task() + "/submit-form",
            verdict("MET"),
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(running.isOpen()).isTrue();
  }

  @Test
  void whoSignsOutInAWebappIsSignedOutEverywhere() {
    var reviewer = as(Role.REVIEWER);

    assertThat(reviewer.post("/camunda/api/admin/auth/user/default/logout", "{}").statusCode())
        .isEqualTo(204);

    assertThat(reviewer.get("/api/v1/csrf").statusCode()).isEqualTo(401);
  }

  private static String verdict(String verdict) {
    return "{\"variables\":{\"verdict\":{\"value\":\"" + verdict + "\",\"type\":\"String\"}}}";
  }
}
