package org.cspenrollment.workflow.step;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.launch.Launches;
import org.springframework.stereotype.Component;

/** serviceTask_finishLaunch: ends the launch, if this process carried one. */
@Component
class FinishLaunchDelegate implements JavaDelegate {

  private final Launches launches;

  FinishLaunchDelegate(Launches launches) {
    this.launches = launches;
  }

  @Override
  public void execute(DelegateExecution step) {
    Optional.ofNullable(step.getProcessBusinessKey())
        .map(UUID::fromString)
        .ifPresent(launches::finish);
  }
}
