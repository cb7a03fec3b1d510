package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.enrollment.exit.ProgramExit;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** serviceTask_recordExitNotice: the notice of a partner that leaves begins. */
@Component
class RecordExitNoticeDelegate implements JavaDelegate {

  private final ProgramExit waysOut;

  RecordExitNoticeDelegate(ProgramExit waysOut) {
    this.waysOut = waysOut;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseVariables.NOTICE_OVER.handOn(
        step, waysOut.noticeGiven(new CaseNumber(step.getProcessBusinessKey())));
  }
}
