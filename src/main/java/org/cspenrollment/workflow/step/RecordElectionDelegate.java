package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.exit.ProgramExit;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** serviceTask_recordElection: the partner goes another way. */
@Component
class RecordElectionDelegate implements JavaDelegate {

  private final ProgramExit waysOut;

  RecordElectionDelegate(ProgramExit waysOut) {
    this.waysOut = waysOut;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseVariables.ELECTION.handOn(
        step, waysOut.elected(new CaseNumber(step.getProcessBusinessKey())).name());
  }
}
