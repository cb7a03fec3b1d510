package org.cspenrollment.workflow.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent.CaseMigrated;
import org.cspenrollment.enrollment.decision.OpenFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes running cases from the models of an earlier release to those of this one. Steps of the same
 * name go on where they stand, with their tasks and due dates; a step that has moved to a process
 * of its own begins anew there ({@link MigrationMapping}). Each instance in a transaction of its
 * own: what fails goes on by its earlier model, and is named.
 */
@Component
public class CaseMigration {

  /** The processes that ask a manager about what is open. */
  private static final Set<String> ASKING_MANAGERS = Set.of("outcome-decision", "late-office");

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final MigrationMappings movedSteps;
  private final TaskTitles titles;
  private final MovesTakenOver moves;
  private final EndedCases ended;
  private final CaseResumption resumption;
  private final MigrationAttempts attempts;
  private final OpenFacts openFacts;
  private final AuditTrail audit;

  CaseMigration(
      @Lazy RepositoryService repository,
      @Lazy RuntimeService runtime,
      MigrationMappings movedSteps,
      TaskTitles titles,
      MovesTakenOver moves,
      EndedCases ended,
      CaseResumption resumption,
      MigrationAttempts attempts,
      OpenFacts openFacts,
      AuditTrail audit) {
    this.repository = repository;
    this.runtime = runtime;
    this.movedSteps = movedSteps;
    this.titles = titles;
    this.moves = moves;
    this.ended = ended;
    this.resumption = resumption;
    this.attempts = attempts;
    this.openFacts = openFacts;
    this.audit = audit;
  }

  /**
   * Takes over what runs by earlier versions.
   *
   * @param dryRun whether to try every instance for real and take it back
   */
  public MigrationReport run(boolean dryRun) {
    var versions = new ArrayList<MigrationReport.OneVersion>();
    var failures = new ArrayList<MigrationReport.Failure>();
    int over = ended.end(dryRun, failures);
    for (var target : repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (var source : earlier(target)) {
        var instances =
            runtime.createProcessInstanceQuery().processDefinitionId(source.getId()).list();
        if (!instances.isEmpty()) {
          versions.add(takeOver(source, target, instances, dryRun, failures));
        }
      }
    }
    return new MigrationReport(dryRun, versions, over, resumption.run(dryRun, failures), failures);
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
          attempts.run(
              dryRun,
              () -> {
                moved.ifPresentOrElse(
                    step -> movedSteps.beginAnew(instance, step, target),
                    () -> migrate(plan, instance));
                if (moved.isPresent() || ASKING_MANAGERS.contains(target.getKey())) {
                  openFacts.takeUp(new CaseNumber(instance.getBusinessKey()));
                }
                moves.complete(
                    target.getKey(), instance.getId(), new CaseNumber(instance.getBusinessKey()));
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
    titles.renew(instance, plan.getTargetProcessDefinitionId());
  }

  private void record(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to) {
    audit.record(
        new CaseMigrated(
            instance.getBusinessKey(), to.getKey(), from.getVersion(), to.getVersion()));
  }
}
