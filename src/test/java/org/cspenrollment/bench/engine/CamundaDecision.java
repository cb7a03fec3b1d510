package org.cspenrollment.bench.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision engine of Camunda as it comes. */
public class CamundaDecision implements DecisionEngine {

  private DmnEngine engine;
  private DmnDecision decision;

  @Override
  public void open(String dmn) {
    engine = configuration().buildEngine();
    decision =
        engine.parseDecision(
            "requirements", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  /** How it is set up. */
  DefaultDmnEngineConfiguration configuration() {
    return (DefaultDmnEngineConfiguration)
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
  }

  @Override
  public List<String> requirements(Map<String, Object> facts) {
    return engine.evaluateDecisionTable(decision, facts).collectEntries("requirement");
  }
}
