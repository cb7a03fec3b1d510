package org.cspenrollment.workflow.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_closeCycle, in models up to 0.2.0 only: the next basis date is reached. The case
 * stays as it is until the case of the next window takes its place.
 */
@Component
class CloseCycleDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution step) {
    // nothing ends here any more
  }
}
