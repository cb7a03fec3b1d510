package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cspenrollment.Browser;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestPeople;
import org.cspenrollment.account.StaffDirectory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may do what with which task, by every route, with real sessions: {@code
 * golden/task-routes.txt}. A new kind of task makes new lines.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestPeople.class, Portfolio.class})
class TaskRoutesIT {

  private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
  private static final String PROCESS = "requirement-verification";
  private static final String REQUIREMENT = "REQ-INF";
  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"/problems/([a-z-]+)\"");
  private static final Map<String, String> OF_PARTNERS =
      Map.of(
          "provide-evidence", "userTask_provideEvidence",
          "answer-information-request", "userTask_answerInformationRequest");

  private static final Set<TaskKind> SECOND_PERSONS =
      Set.of(TaskKind.CONFIRM_NOT_MET, TaskKind.CONFIRM_WAIVER);

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private StaffDirectory staff;
  @Autowired private Portfolio portfolio;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EvidenceIntake evidence;

  private final List<String> deployments = new ArrayList<>();
  private final Map<String, String> open = new HashMap<>();
  private final Set<String> ofOneRequirement = new HashSet<>();
  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private Enrollment enrollment;

  @BeforeEach
  void aCaseOnWhichOnePersonHasActedAndOneHasUploaded() {
    for (var role : Role.values()) {
      if (role.isStaff()) {
        staff.mirror(new Username(role.group()), role.group(), Set.of(role), true);
      }
      var browser = new Browser(port).signIn(role.group());
      browser.get("/camunda/app/cockpit/default/");
      browsers.put(role.group(), browser);
    }
    for (var person : List.of(TestPeople.ACTED, TestPeople.UPLOADED)) {
      staff.mirror(new Username(person), person, TestPeople.OFFICE, true);
      browsers.put(person, new Browser(port).signIn(person));
    }
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    enrollment =
        SignedIn.as(
            SignedIn.staff("manager", Role.MANAGER),
            () -> opening.takeOver(tenant.tenantId(), Optional.of(LocalDate.of(2018, 10, 15))));
    SignedIn.as(
        SignedIn.partner("hanul", enrollment.organisationId().value()),
        () ->
            evidence.receive(
                enrollment.id(),
                new RequirementId(REQUIREMENT),
                "invoice.png",
                "image/png",
                new ByteArrayInputStream(picture()),
                null,
                null));
    uploadedOnBehalf();
    for (var kind : TaskKind.values()) {
      actedOn(kind);
    }
  }

  @AfterEach
  void remove() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  void everyRouteAnswersEveryPersonAsAgreed() {
    var lines = new ArrayList<String>();
    for (var kind : TaskKind.values()) {
      var process = deployed("userTask_" + camelCase(kind.key()), kind.role().group());
      if (kind.isVerification() || SECOND_PERSONS.contains(kind)) {
        ofOneRequirement.add(process);
      }
      browsers.keySet().forEach(person -> lines.add(line(kind.key(), process, person, kind)));
    }
    for (var own : new TreeMap<>(OF_PARTNERS).entrySet()) {
      var process = deployed(own.getValue(), null);
      browsers.keySet().forEach(person -> lines.add(line(own.getKey(), process, person, null)));
    }

    GoldenFile.named("task-routes.txt").holds(String.join("\n", lines) + "\n");
  }

  /** What one person is answered on one kind of task, route by route, each on a task nobody has. */
  private String line(String key, String process, String person, TaskKind kind) {
    var browser = browsers.get(person);
    var entry = kind == null ? "{\"verdict\":\"MET\"}" : entry(kind);
    var answer = kind == null ? "MET" : answer(kind);
    var verdict =
        "{\"variables\":{\"verdict\":{\"value\":\"" + answer + "\",\"type\":\"String\"}}}";
    var user = "{\"userId\":\"" + person + "\"}";
    var right = kind == null ? "reviewer" : kind.role().group();
    return Stream.of(
            key,
            person,
            "claim " + with(process, id -> browser.post("/api/v1/tasks/" + id + "/claim", "")),
            "complete "
                + with(process, id -> browser.post("/api/v1/tasks/" + id + "/completion", entry)),
            "reassign " + with(process, id -> reassign(browser, id, right)),
            "receive " + with(process, id -> reassign(browsers.get("manager"), id, person)),
            "tasklist: claim " + with(process, id -> browser.post(ENGINE + id + "/claim", user)),
            "assign " + with(process, id -> browser.post(ENGINE + id + "/assignee", user)),
            "complete " + with(process, id -> browser.post(ENGINE + id + "/complete", verdict)),
            "submit " + with(process, id -> browser.post(ENGINE + id + "/submit-form", verdict)))
        .collect(Collectors.joining(" | "));
  }

  private HttpResponse<String> reassign(Browser browser, String task, String to) {
    return browser.post(
        "/api/v1/enrollments/" + enrollment.id() + "/reassignment",
        "{\"taskId\":\"%s\",\"to\":\"%s\",\"reason\":\"leave\"}".formatted(task, to));
  }

  /** A step with one open task of the case. */
  private interface Step {
    HttpResponse<String> on(String taskId);
  }

  private String with(String process, Step step) {
    var task = open.computeIfAbsent(process, this::started);
    var answer = step.on(task);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    if (answer.statusCode() < 300) {
      if (tasks.createTaskQuery().taskId(task).count() == 0) {
        open.remove(process);
      } else {
        tasks.setAssignee(task, null);
      }
    }
    var type = TYPE.matcher(answer.body());
    return answer.statusCode() + (type.find() ? " " + type.group(1) : "");
  }

  private String started(String process) {
    var instance =
        runtime.startProcessInstanceById(
            process,
            enrollment.id().value(),
            ofOneRequirement.contains(process) ? Map.of("requirement", REQUIREMENT) : Map.of());
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  private String deployed(String task, String group) {
    var user =
        Bpmn.createExecutableProcess(PROCESS)
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .userTask(task);
    var model = (group == null ? user : user.camundaCandidateGroups(group)).endEvent().done();
    var deployment = repository.createDeployment().addModelInstance("t.bpmn", model).deploy();
    deployments.add(deployment.getId());
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment.getId())
        .singleResult()
        .getId();
  }

  /** The same file again, as a person of the office would have received it. */
  private void uploadedOnBehalf() {
    database
        .sql(
            """
            insert into evidence_file (evidence_id, case_number, requirement_id, document_id, version, file_name,
              media_type, size, sha256, scan, received_at, received_by)
            select id, case_number, requirement_id, id, 1, file_name, media_type, size, sha256, scan, received_at, ?
            from evidence_file, gen_random_uuid() id where case_number = ?
            """)
        .params(TestPeople.UPLOADED, enrollment.id().value())
        .update();
  }

  private void actedOn(TaskKind kind) {
    database
        .sql(
            """
            insert into review_act (case_number, requirement_id, round, task_id, task, answer, comment, facts,
              acted_by, acted_at) values (?, ?, 1, ?, ?, ?, '', '{}'::jsonb, ?, now())
            """)
        .params(
            enrollment.id().value(),
            REQUIREMENT,
            "earlier " + kind + enrollment.id(),
            kind.key(),
            against(kind),
            TestPeople.ACTED)
        .update();
  }

  /** The answer that weighs most against the partner. */
  private static String against(TaskKind kind) {
    return Stream.of("NOT_MET", "NOT_RENEWED", "AGREE")
        .filter(kind.answers()::contains)
        .findFirst()
        .orElseGet(() -> answer(kind));
  }

  private static String answer(TaskKind kind) {
    return kind.answers().stream().sorted().findFirst().orElseThrow();
  }

  private static String entry(TaskKind kind) {
    if (kind.isVerification()) {
      return "{\"verdict\":\"MET\"}";
    }
    return kind.isConfirmation()
        ? "{\"agree\":true}"
        : "{\"decision\":\"" + answer(kind) + "\",\"comment\":\"Seen\"}";
  }

  private static String camelCase(String key) {
    var words = key.split("-");
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
