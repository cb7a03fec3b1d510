package org.cspenrollment.bench.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Camunda 7 with the settings that its starter gives it: full history, UUIDs, batches. */
public final class StockCamunda implements BareEngine {

  private ProcessEngine engine;
  private HikariDataSource database;

  @Override
  public void open(String url, String user, String password) {
    database = BareEngine.connections(url, user, password);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream("enrollment.bpmn", model("camunda.bpmn"))
        .addInputStream("requirements.dmn", model("camunda-requirements.dmn"))
        .addInputStream("outcome.dmn", model("camunda-outcome.dmn"))
        .deploy();
  }

  private static InputStream model(String name) {
    return StockCamunda.class.getResourceAsStream(MODELS + name);
  }

  @Override
  public void start(String number, Map<String, Object> facts) {
    engine.getRuntimeService().startProcessInstanceByKey("enrollment", number, facts);
  }

  @Override
  public void act(String group, String user, Map<String, Object> said) {
    var tasks = engine.getTaskService();
    var first =
        tasks
            .createTaskQuery()
            .taskCandidateGroup(group)
            .orderByDueDate()
            .asc()
            .listPage(0, 15)
            .get(0);
    tasks.claim(first.getId(), user);
    tasks.complete(first.getId(), said);
  }

  @Override
  public long ended() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
