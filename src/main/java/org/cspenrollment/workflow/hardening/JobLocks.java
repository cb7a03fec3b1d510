package org.cspenrollment.workflow.hardening;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The locks by which nodes of the engine keep each other from their jobs. */
@Component
public class JobLocks {

  private final ProcessEngine engine;

  JobLocks(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** The name under which this node locks jobs; another one after each start. */
  public String owner() {
    return configuration().getJobExecutor().getLockOwner();
  }

  /** Lets any node take these jobs, this one at once. */
  public void release(List<String> jobs) {
    var config = configuration();
    jobs.forEach(job -> config.getCommandExecutorTxRequired().execute(new UnlockJobCmd(job)));
    config.getJobExecutor().jobWasAdded();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
