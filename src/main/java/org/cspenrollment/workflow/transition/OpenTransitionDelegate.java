package org.cspenrollment.workflow.transition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.BeginningTransitions;
import org.cspenrollment.workflow.CaseVariables;
import org.cspenrollment.workflow.DueDates;
import org.springframework.stereotype.Component;

/** serviceTask_openTransition: begins the way and asks whether the tenant is restricted first. */
@Component
class OpenTransitionDelegate implements JavaDelegate {

  private final BeginningTransitions way;

  OpenTransitionDelegate(BeginningTransitions way) {
    this.way = way;
  }

  @Override
  public void execute(DelegateExecution step) {
    var restrictionDue = way.begin(new CaseNumber(step.getProcessBusinessKey()));
    CaseVariables.RESTRICTION_NEEDED.handOn(step, restrictionDue.isPresent());
    restrictionDue.ifPresent(due -> CaseVariables.OFFICE_DUE.handOn(step, DueDates.endOf(due)));
  }
}
