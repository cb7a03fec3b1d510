package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.exit.ProgramExit;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** serviceTask_recordExit: the notice is over, the partner has left. */
@Component
class RecordExitDelegate implements JavaDelegate {

  private final ProgramExit waysOut;

  RecordExitDelegate(ProgramExit waysOut) {
    this.waysOut = waysOut;
  }

  @Override
  public void execute(DelegateExecution step) {
    waysOut.exited(new CaseNumber(step.getProcessBusinessKey()));
  }
}
