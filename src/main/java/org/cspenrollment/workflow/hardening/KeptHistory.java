package org.cspenrollment.workflow.hardening;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Makes the level of history known that the settings name. */
@Component
class KeptHistory extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(List.of(new EssentialHistory()));
    engine.setHistoryEventProducer(new EssentialEvents());
    engine.setIdGenerator(new OrderedIds());
  }
}
