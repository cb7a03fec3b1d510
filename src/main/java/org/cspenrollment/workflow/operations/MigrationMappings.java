package org.cspenrollment.workflow.operations;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.Drafts;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Steps that release 0.1.0 had in {@code annual-enrollment} and that are in {@code
 * outcome-decision} now. No migration plan can map a token into another process, so the case begins
 * anew in front of the called process and is put on the same step there.
 */
@Component
class MigrationMappings {

  private static final String DECIDE_OUTCOME = "callActivity_decideOutcome";
  private static final List<MigrationMapping> ALL =
      List.of(
          new MigrationMapping("userTask_decideException", DECIDE_OUTCOME),
          new MigrationMapping("userTask_confirmDemotion", DECIDE_OUTCOME));

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Enrollments enrollments;
  private final DueDates dueDates;
  private final Drafts drafts;

  MigrationMappings(
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      Enrollments enrollments,
      DueDates dueDates,
      Drafts drafts) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.enrollments = enrollments;
    this.dueDates = dueDates;
    this.drafts = drafts;
  }

  /** The moved step an instance stands at, if it does. */
  Optional<MigrationMapping> at(ProcessInstance instance) {
    if (!instance.getProcessDefinitionId().startsWith(AnnualEnrollment.KEY + ":")) {
      return Optional.empty();
    }
    var active = runtime.getActiveActivityIds(instance.getId());
    return ALL.stream().filter(step -> active.contains(step.activity())).findFirst();
  }

  /** Ends an instance and begins the case anew at the same step; drafts go with it. */
  void beginAnew(ProcessInstance instance, MigrationMapping step, ProcessDefinition target) {
    var before = task(instance.getId(), step);
    var enrollment = enrollments.require(new CaseNumber(instance.getBusinessKey()));
    runtime.deleteProcessInstance(
        instance.getId(), "MIGRATED_TO_" + target.getVersion(), true, true);
    var begun = begin(enrollment.id(), step.calledAt());
    var called =
        runtime.createProcessInstanceQuery().superProcessInstanceId(begun.getId()).singleResult();
    if (called == null) {
      return;
    }
    var active = runtime.getActiveActivityIds(called.getId());
    if (!active.contains(step.activity())) {
      var change = runtime.createProcessInstanceModification(called.getId());
      active.forEach(change::cancelAllForActivity);
      change
          .startBeforeActivity(step.activity())
          .setVariable(
              CaseVariables.OFFICE_DUE.name(),
              Variables.dateValue(Date.from(dueDates.ofReview(enrollment.id())), true))
          .execute();
    }
    drafts.moved(before, task(called.getId(), step));
  }

  /** Starts the process of a case in front of one of its steps. */
  ProcessInstance begin(CaseNumber caseNumber, String step) {
    return runtime
        .createProcessInstanceByKey(AnnualEnrollment.KEY)
        .businessKey(caseNumber.value())
        .startBeforeActivity(step)
        .execute();
  }

  private String task(String processInstanceId, MigrationMapping step) {
    return tasks
        .createTaskQuery()
        .processInstanceId(processInstanceId)
        .taskDefinitionKey(step.activity())
        .singleResult()
        .getId();
  }
}
