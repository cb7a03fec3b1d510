package org.cspenrollment.policy.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The parsed tables, by table and version, each parsed when it is first asked. */
@Component
public class DecisionTables {

  private final TableTexts texts;
  private final FiredRules firedRules = new FiredRules();
  private final DmnEngine engine;
  private final Map<TableVersion, DecisionTable> parsed = new ConcurrentHashMap<>();

  @Autowired
  public DecisionTables(TableTexts texts) {
    this(texts, event -> {});
  }

  /**
   * Tables somebody watches.
   *
   * @param watcher is told every table that is evaluated, and with it the rules that fired
   */
  public DecisionTables(TableTexts texts, DmnDecisionTableEvaluationListener watcher) {
    this.texts = texts;
    var configuration = configuration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
    configuration.getCustomPostDecisionTableEvaluationListeners().add(watcher);
    this.engine = configuration.buildEngine();
  }

  private static DefaultDmnEngineConfiguration configuration() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    return configuration.feelEngineFactory(new FeelEngines());
  }

  /**
   * The pinned version of a table. A case that was opened before a table existed has no pin of it:
   * for such a case the version in force takes its place, so that it can still be worked on; and
   * where the office has adopted tables of its own and not yet this one, the newest of a build.
   *
   * @throws IllegalArgumentException if there is no such table at all
   * @throws IllegalStateException if the text is no longer the one that was pinned
   */
  public DecisionTable get(String table, PinnedTableVersions pinned) {
    return parsed.computeIfAbsent(pinned.find(table).orElseGet(() -> inForce(table)), this::parse);
  }

  private TableVersion inForce(String table) {
    return texts
        .inForce()
        .find(table)
        .or(() -> texts.newest(table))
        .orElseThrow(() -> new IllegalArgumentException("There is no table " + table));
  }

  private DecisionTable parse(TableVersion pinned) {
    var text = texts.text(pinned.table(), pinned.version());
    if (!text.sha256().equals(pinned.sha256())) {
      throw new IllegalStateException(
          "Version %d of %s is not the text that was pinned"
              .formatted(pinned.version(), pinned.table()));
    }
    return new DecisionTable(text, engine, firedRules);
  }
}
