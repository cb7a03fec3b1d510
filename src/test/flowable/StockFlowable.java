import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.util.Map;
import org.cspenrollment.bench.engine.BareEngine;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.dmn.engine.DmnEngineConfiguration;
import org.flowable.dmn.engine.configurator.DmnEngineConfigurator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable with the same steps and full history. Compiled by the benchmark against Flowable's own
 * class path (pom.xml beside this), so that nothing of it comes near ours.
 */
public final class StockFlowable implements BareEngine {

  private ProcessEngine engine;
  private HikariDataSource database;

  @Override
  public void open(String url, String user, String password) {
    var configuration = new StandaloneProcessEngineConfiguration();
    database = BareEngine.connections(url, user, password);
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistoryLevel(HistoryLevel.FULL);
    configuration.setAsyncExecutorActivate(false);
    var decisions =
        (DmnEngineConfiguration) DmnEngineConfiguration.createStandaloneDmnEngineConfiguration();
    decisions.setHistoryEnabled(true);
    configuration.addConfigurator(new DmnEngineConfigurator().setDmnEngineConfiguration(decisions));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream("enrollment.bpmn", model("flowable.bpmn"))
        .addInputStream("requirements.dmn", model("flowable-requirements.dmn"))
        .addInputStream("outcome.dmn", model("flowable-outcome.dmn"))
        .deploy();
  }

  private static InputStream model(String name) {
    return BareEngine.class.getResourceAsStream(MODELS + name);
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
            .orderByTaskDueDate()
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
