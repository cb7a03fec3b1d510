package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cspenrollment.policy.table.TableText;
import org.cspenrollment.policy.table.TableTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine works with the same models and tables as the rest of the application. */
@CaseTest
class ModelDeploymentIT {

  private static final String EMBEDDED = "embedded:deployment:";

  @Autowired private RepositoryService repository;
  @Autowired private TableTexts tables;
  @Autowired private ModelDeployment deployment;
  @Autowired private JdbcClient database;

  @Test
  void everyVersionOfEveryTableIsInTheEngineUnderItsTagWithTheSameBytes() {
    var stored = new TreeMap<String, String>();
    tables.all().forEach(table -> stored.put(name(table), table.sha256().value()));
    var deployed = new TreeMap<String, String>();
    for (var decision : deployed()) {
      deployed.put(decision.getKey() + " " + decision.getVersionTag(), sha256(decision));
    }

    assertThat(stored).isNotEmpty();
    assertThat(deployed).isEqualTo(stored);
  }

  @Test
  void noTagIsTakenTwice() {
    assertThat(deployed()).hasSameSizeAs(tables.all());
  }

  @Test
  void aSecondStartDeploysNothing() {
    var before = deployments();

    deployment.afterSingletonsInstantiated();

    assertThat(before).isNotEmpty();
    assertThat(deployments()).isEqualTo(before);
  }

  @Test
  void theFormsOfAProcessAreInItsDeployment() throws IOException {
    for (var process : repository.createProcessDefinitionQuery().latestVersion().list()) {
      var resources = repository.getDeploymentResourceNames(process.getDeploymentId());
      assertThat(resources).contains(process.getKey() + ".bpmn");
      if (hasForms()) {
        var forms =
            repository
                .getBpmnModelInstance(process.getId())
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(UserTask::getCamundaFormKey)
                .filter(key -> key != null)
                .map(key -> key.substring(EMBEDDED.length()));
        assertThat(forms).isSubsetOf(resources);
      }
    }
  }

  private static boolean hasForms() {
    return ModelRules.FOLDER.resolve("forms").toFile().isDirectory();
  }

  /** The top decisions of the tables; what they consist of is deployed with them. */
  private List<DecisionDefinition> deployed() {
    return repository.createDecisionDefinitionQuery().list().stream()
        .filter(decision -> (decision.getKey() + ".dmn").equals(decision.getResourceName()))
        .toList();
  }

  private List<String> deployments() {
    return database
        .sql("select id_ from act_re_deployment order by id_")
        .query(String.class)
        .list();
  }

  private static String name(TableText table) {
    return table.table() + " " + table.version();
  }

  private String sha256(DecisionDefinition decision) {
    try (var bytes = repository.getDecisionModel(decision.getId())) {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
