package org.cspenrollment.bench.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.cspenrollment.policy.table.FeelEngines;

/** The same engine with cells that are read once, as the product has it. */
public final class CompiledDecision extends CamundaDecision {

  @Override
  DefaultDmnEngineConfiguration configuration() {
    return super.configuration().feelEngineFactory(new FeelEngines());
  }
}
