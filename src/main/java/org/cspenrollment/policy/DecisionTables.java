package org.cspenrollment.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The parsed tables, by table and version, each parsed when it is first asked. */
@Component
class DecisionTables {

  private record Key(String table, int version) {}

  private final TableTexts texts;
  private final FiredRules firedRules = new FiredRules();
  private final DmnEngine engine;
  private final Map<Key, DecisionTable> parsed = new ConcurrentHashMap<>();

  @Autowired
  DecisionTables(TableTexts texts) {
    this(texts, event -> {});
  }

  /**
   * Tables somebody watches.
   *
   * @param watcher is told every table that is evaluated, and with it the rules that fired
   */
  DecisionTables(TableTexts texts, DmnDecisionTableEvaluationListener watcher) {
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
    var feel = new ScalaFeelEngineFactory();
    return configuration.feelEngineFactory(() -> new FeelMemory(feel.createInstance()));
  }

  /** The pinned version of a table. */
  DecisionTable get(String table, PinnedTables pinned) {
    return parsed.computeIfAbsent(
        new Key(table, pinned.version(table)),
        key -> new DecisionTable(texts.text(key.table(), key.version()), engine, firedRules));
  }
}
