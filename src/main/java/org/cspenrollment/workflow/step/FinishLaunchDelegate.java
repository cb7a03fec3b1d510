package org.cspenrollment.workflow.step;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.launch.Launches;
import org.cspenrollment.workflow.LaunchVariables;
import org.springframework.stereotype.Component;

/**
 * serviceTask_finishLaunch: ends the launch, if this process carried one; one that was asked for
 * again goes on.
 */
@Component
class FinishLaunchDelegate implements JavaDelegate {

  private final Launches launches;

  FinishLaunchDelegate(Launches launches) {
    this.launches = launches;
  }

  @Override
  public void execute(DelegateExecution step) {
    LaunchVariables.ASKED_AGAIN.handOn(
        step,
        Optional.ofNullable(step.getProcessBusinessKey())
            .map(UUID::fromString)
            .map(launches::finish)
            .orElse(false));
  }
}
