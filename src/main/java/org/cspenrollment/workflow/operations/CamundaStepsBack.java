package org.cspenrollment.workflow.operations;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the token of a case back by hand: what people take back is no step of the model, which
 * shows how a case goes, and not how it is mended.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaStepsBack implements StepsBack {

  private static final String APPEAL = "userTask_decideAppeal";
  private static final String LADDER = "callActivity_followConsequences";

  private final RuntimeService runtime;
  private final TaskService tasks;

  CamundaStepsBack(@Lazy RuntimeService runtime, @Lazy TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public boolean isAppealActedOn(CaseNumber caseNumber) {
    return tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber.value())
            .taskDefinitionKey(APPEAL)
            .taskUnassigned()
            .count()
        == 0;
  }

  @Override
  public void appealTakenBack(CaseNumber caseNumber) {
    runtime
        .createProcessInstanceModification(caseOf(caseNumber).getId())
        .startBeforeActivity(LADDER)
        .cancelAllForActivity(APPEAL)
        .execute();
  }

  private ProcessInstance caseOf(CaseNumber caseNumber) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(AnnualEnrollment.KEY)
        .processInstanceBusinessKey(caseNumber.value())
        .singleResult();
  }
}
