package org.cspenrollment.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.workflow.operations.CaseMigration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Cases that began by the models of an earlier release. They live in a database of their own, made
 * by the migrations of release 0.1.0 and brought up to date by the application, where the old
 * models may be the latest for a while.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class, CaseStory.class, TransitionStory.class})
public abstract class CasesOfAnEarlierRelease {

  private static final Path RELEASES = Path.of("src/test/resources/releases");

  private final String release;

  @Autowired protected CaseStory story;
  @Autowired protected Portfolio portfolio;
  @Autowired protected TestClock clock;
  @Autowired protected CaseMigration migration;
  @Autowired protected RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired protected TaskService tasks;

  /** Cases begin by the models that are kept of this release, such as {@code 0.1.0}. */
  protected CasesOfAnEarlierRelease(String release) {
    this.release = release;
  }

  /** A database as 0.1.0 left it; the application migrates it when it starts. */
  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry properties) throws SQLException {
    var url = TestDatabase.emptyDatabase("migration");
    Flyway.configure()
        .dataSource(url, "csp_owner", "owner")
        .placeholders(Map.of("appRole", "csp_app"))
        .javaMigrations(new V2__EngineTables())
        .locations("classpath:releases/0.1.0/migration")
        .load()
        .migrate();
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.flyway.url", () -> url);
  }

  @BeforeEach
  void casesBeginByTheModelsOfTheRelease() throws IOException {
    deploy(RELEASES.resolve(release), "release " + release);
  }

  /** The models of this release are deployed: what begins from now on begins by them. */
  protected void presentModels() throws IOException {
    deploy(ModelRules.FOLDER, "this release");
  }

  /** The models kept of a stage of the work, beside those that stay: cases begin by them. */
  protected void modelsOf(String stage) throws IOException {
    presentModels();
    deploy(RELEASES.resolve(stage), stage);
  }

  private void deploy(Path folder, String name) throws IOException {
    var deployment = repository.createDeployment().name(name);
    try (var files = Files.list(folder)) {
      for (var model : files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        deployment.addString(model.getFileName().toString(), Files.readString(model));
      }
    }
    deployment.deploy();
  }

  /** The user tasks that are open in a case: where people have to act. */
  protected Set<String> waitsAt(Enrollment enrollment) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .map(task -> task.getTaskDefinitionKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The activities at which a case has a token, in all its processes. */
  protected Set<String> runsAt(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .flatMap(process -> runtime.getActiveActivityIds(process.getId()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether each process of a case runs by the model that was deployed last. */
  protected boolean everythingRunsByTheLatestModels(Enrollment enrollment) {
    var latest =
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(definition -> definition.getId())
            .collect(Collectors.toSet());
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .allMatch(process -> latest.contains(process.getProcessDefinitionId()));
  }
}
