package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes the end of a step, a task or a process without reading when it began: how long it took is
 * computed by the database, where the row with its beginning is ({@link LeanStatements}).
 */
@Component
@Order(104)
class LeanHistory extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnableDefaultDbHistoryEventHandler(false);
    configuration.setCustomHistoryEventHandlers(List.of(new Rows()));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    LeanStatements.addTo(configuration);
  }

  private static final class Rows extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
      if (event instanceof HistoricScopeInstanceEvent
          && !isInitialEvent(event)
          && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
        getDbEntityManager().merge(event);
      } else {
        super.insertOrUpdate(event);
      }
    }
  }
}
