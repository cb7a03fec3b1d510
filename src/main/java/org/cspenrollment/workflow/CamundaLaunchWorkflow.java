package org.cspenrollment.workflow;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.launch.LaunchWorkflow;
import org.cspenrollment.workflow.hardening.EngineTransaction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a launch, in Camunda. */
@Component
class CamundaLaunchWorkflow implements LaunchWorkflow {

  private final RuntimeService runtime;
  private final EngineTransaction apart;

  CamundaLaunchWorkflow(@Lazy RuntimeService runtime, EngineTransaction apart) {
    this.runtime = runtime;
    this.apart = apart;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void start(UUID launch) {
    runtime.startProcessInstanceByMessage(EnrollmentLaunch.LAUNCH_REQUESTED, launch.toString());
  }

  @Override
  public <T> T apart(Supplier<T> work) {
    return apart.run(work);
  }
}
