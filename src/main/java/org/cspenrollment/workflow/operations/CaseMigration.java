package org.cspenrollment.workflow.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent.CaseMigrated;
import org.cspenrollment.audit.event.EngineEvent.CaseResumed;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running cases from the models of an earlier release to those of this one. Steps of the same
 * name go on where they stand, with their tasks and due dates; a step that has moved to a process
 * of its own begins anew there ({@link MigrationMapping}). Each instance in a transaction of its
 * own: what fails goes on by its earlier model, and is named.
 */
@Component
public class CaseMigration {

  private static final Logger LOG = LoggerFactory.getLogger(CaseMigration.class);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final MigrationMappings movedSteps;
  private final JdbcClient database;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  CaseMigration(
      @Lazy RepositoryService repository,
      @Lazy RuntimeService runtime,
      MigrationMappings movedSteps,
      JdbcClient database,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.runtime = runtime;
    this.movedSteps = movedSteps;
    this.database = database;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes over what runs by earlier versions.
   *
   * @param dryRun whether to try every instance for real and take it back
   */
  public MigrationReport run(boolean dryRun) {
    var versions = new ArrayList<MigrationReport.OneVersion>();
    var failures = new ArrayList<MigrationReport.Failure>();
    for (var target : repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (var source : earlier(target)) {
        var instances =
            runtime.createProcessInstanceQuery().processDefinitionId(source.getId()).list();
        if (!instances.isEmpty()) {
          versions.add(takeOver(source, target, instances, dryRun, failures));
        }
      }
    }
    return new MigrationReport(dryRun, versions, resume(dryRun, failures), failures);
  }

  private List<ProcessDefinition> earlier(ProcessDefinition target) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(target.getKey())
        .orderByProcessDefinitionVersion()
        .asc()
        .list()
        .stream()
        .filter(one -> one.getVersion() < target.getVersion())
        .toList();
  }

  private MigrationReport.OneVersion takeOver(
      ProcessDefinition source,
      ProcessDefinition target,
      List<ProcessInstance> instances,
      boolean dryRun,
      List<MigrationReport.Failure> failures) {
    var plan =
        runtime.createMigrationPlan(source.getId(), target.getId()).mapEqualActivities().build();
    int migrated = 0;
    int restarted = 0;
    for (var instance : instances) {
      var moved = movedSteps.at(instance);
      var failure =
          tried(
              dryRun,
              () -> {
                moved.ifPresentOrElse(
                    step -> movedSteps.beginAnew(instance, step, target),
                    () -> migrate(plan, instance));
                record(instance, source, target);
              });
      if (failure.isPresent()) {
        failures.add(
            new MigrationReport.Failure(
                new CaseNumber(instance.getBusinessKey()),
                source.getKey(),
                source.getVersion(),
                failure.get()));
      } else if (moved.isPresent()) {
        restarted++;
      } else {
        migrated++;
      }
    }
    return new MigrationReport.OneVersion(
        target.getKey(),
        source.getVersion(),
        target.getVersion(),
        instances.size(),
        migrated,
        restarted);
  }

  private void migrate(MigrationPlan plan, ProcessInstance instance) {
    runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
  }

  private void record(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to) {
    audit.record(
        new CaseMigrated(
            instance.getBusinessKey(), to.getKey(), from.getVersion(), to.getVersion()));
  }

  /**
   * Earlier models ended where a case was not renewed, or had elected the way out: such a case is
   * open and has no process. It goes on where the present model waits for it.
   */
  private int resume(boolean dryRun, List<MigrationReport.Failure> failures) {
    int resumed = 0;
    for (var left : leftWithoutProcess()) {
      var failure =
          tried(
              dryRun,
              () -> {
                movedSteps.begin(left.caseNumber(), left.partnerName(), left.goesOnAt());
                audit.record(new CaseResumed(left.caseNumber()));
              });
      if (failure.isPresent()) {
        failures.add(
            new MigrationReport.Failure(left.caseNumber(), AnnualEnrollment.KEY, 0, failure.get()));
      } else {
        resumed++;
      }
    }
    return resumed;
  }

  private record Left(CaseNumber caseNumber, String partnerName, String goesOnAt) {}

  private List<Left> leftWithoutProcess() {
    return database
        .sql(
            """
            select e.case_number, e.partner,
                   case e.state when :notRenewed then 'callActivity_followConsequences'
                                else 'callActivity_followWayOut' end
            from enrollment_with_partner e
            where e.state in (:notRenewed, :elected)
              and not exists (select from act_ru_execution x
                              where x.business_key_ = e.case_number and x.parent_id_ is null)
            order by e.case_number
            """)
        .param("notRenewed", EnrollmentState.NOT_RENEWED.name())
        .param("elected", EnrollmentState.TRANSITION_ELECTED.name())
        .query(
            (row, number) ->
                new Left(new CaseNumber(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }

  /** Why it did not work; empty where it did. */
  private Optional<String> tried(boolean dryRun, Runnable act) {
    try {
      transaction.executeWithoutResult(
          status -> {
            act.run();
            if (dryRun) {
              status.setRollbackOnly();
            }
          });
      return Optional.empty();
    } catch (ProcessEngineException | IllegalStateException e) {
      LOG.warn("An instance could not be taken over to the present models", e);
      return Optional.of("It goes on by its earlier model; the log says why.");
    }
  }
}
