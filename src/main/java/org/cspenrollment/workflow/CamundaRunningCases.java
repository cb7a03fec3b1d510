package org.cspenrollment.workflow;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.SuccessionEvent.TaskSuperseded;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.worklist.StaffTaskRows;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does to a case, carried out on its processes in Camunda. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaRunningCases implements RunningCases {

  private final RuntimeService runtime;
  private final CaseTimers timers;
  private final StaffTaskRows rows;
  private final AuditTrail audit;

  CamundaRunningCases(
      @Lazy RuntimeService runtime, CaseTimers timers, StaffTaskRows rows, AuditTrail audit) {
    this.runtime = runtime;
    this.timers = timers;
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public void followDates(Collection<CaseNumber> caseNumbers) {
    timers.follow(caseNumbers);
  }

  @Override
  public void end(CaseNumber caseNumber, String reason) {
    rows.of(caseNumber)
        .forEach(
            task ->
                audit.record(
                    new TaskSuperseded(
                        caseNumber,
                        task.id(),
                        task.kind().key(),
                        Optional.ofNullable(task.requirementId()),
                        Optional.ofNullable(task.assignee()),
                        reason)));
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .rootProcessInstances()
        .list()
        .forEach(
            root -> runtime.deleteProcessInstance(root.getId(), reason, true, true, true, false));
  }
}
