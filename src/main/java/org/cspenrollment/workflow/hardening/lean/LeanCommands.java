package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a command that writes thousands of rows cost no more for each than one that writes few, and
 * one that writes few not ask the database for what is known.
 */
@Component
@Order(103)
class LeanCommands extends AbstractProcessEnginePlugin {

  private final CopiedInserts copied = new CopiedInserts();
  private final Map<StoredDecisions.Version, String> tables = new ConcurrentHashMap<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreVariableSerializers(List.of(new HandedOnObjects()));
    configuration.setCustomSessionFactories(
        List.of(
            new Sessions(DbEntityManager.class, () -> rows(configuration)),
            new Sessions(DecisionDefinitionManager.class, () -> new StoredDecisions(tables)),
            new Sessions(AuthorizationManager.class, GrantsOfTheMatrix::new),
            new Sessions(ExecutionManager.class, ExecutionsByProcess::new),
            new Sessions(IdentityLinkManager.class, LinksOfTasks::new),
            new Sessions(IncidentManager.class, IncidentsOfJobs::new),
            new Sessions(JobManager.class, JobsOfCases::new),
            new Sessions(ProcessDefinitionManager.class, ParsedProcesses::new),
            new Sessions(VariableInstanceManager.class, VariablesOfExecutions::new)));
  }

  private RowsOfCommand rows(ProcessEngineConfigurationImpl configuration) {
    return new RowsOfCommand(
        configuration.getIdGenerator(),
        Context.getCommandContext().getSession(PersistenceSession.class),
        copied);
  }
}
