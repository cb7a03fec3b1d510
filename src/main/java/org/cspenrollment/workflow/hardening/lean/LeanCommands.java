package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a command that writes thousands of rows cost no more for each than one that writes few. */
@Component
@Order(103)
class LeanCommands extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreVariableSerializers(List.of(new HandedOnObjects()));
    configuration.setCustomSessionFactories(List.of(new Rows(configuration)));
  }

  private record Rows(ProcessEngineConfigurationImpl configuration) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
      return new RowsOfCommand(
          configuration.getIdGenerator(),
          Context.getCommandContext().getSession(PersistenceSession.class));
    }
  }
}
