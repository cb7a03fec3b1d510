package org.cspenrollment.workflow;

import java.util.Collection;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.enrollment.RunningCases;
import org.cspenrollment.kernel.CaseNumber;
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

  CamundaRunningCases(@Lazy RuntimeService runtime, CaseTimers timers) {
    this.runtime = runtime;
    this.timers = timers;
  }

  @Override
  public void followDates(Collection<CaseNumber> caseNumbers) {
    timers.follow(caseNumbers);
  }

  @Override
  public void end(CaseNumber caseNumber, String reason) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .rootProcessInstances()
        .list()
        .forEach(
            root -> runtime.deleteProcessInstance(root.getId(), reason, true, true, true, false));
  }
}
