package org.cspenrollment.workflow.step;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cspenrollment.launch.LaunchPlanning;
import org.cspenrollment.launch.Launches;
import org.cspenrollment.workflow.LaunchVariables;
import org.springframework.stereotype.Component;

/**
 * serviceTask_planLaunch: finds out which cases are due. The day's own launch gets its number here;
 * while another one is running, it has nothing to do.
 */
@Component
class PlanLaunchDelegate implements JavaDelegate {

  /** As many as a machine of two processors can keep busy. */
  private static final int MOST_WORKERS = 2;

  private final Launches launches;
  private final LaunchPlanning planning;

  PlanLaunchDelegate(Launches launches, LaunchPlanning planning) {
    this.launches = launches;
    this.planning = planning;
  }

  @Override
  public void execute(DelegateExecution step) {
    var launch =
        Optional.ofNullable(step.getProcessBusinessKey())
            .map(UUID::fromString)
            .or(launches::beginDaily);
    launch.ifPresent(id -> step.setProcessBusinessKey(id.toString()));
    int chunks = launch.map(planning::plan).orElse(0);
    LaunchVariables.CASES_TO_OPEN.handOn(step, chunks > 0);
    LaunchVariables.WORKERS.handOn(step, Math.min(chunks, MOST_WORKERS));
  }
}
