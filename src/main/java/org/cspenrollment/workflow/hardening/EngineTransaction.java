package org.cspenrollment.workflow.hardening;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a step do something in a transaction of its own, as one command of the engine: what many
 * process starts write goes to the database together, in few statements.
 */
@Component
public class EngineTransaction {

  private final ProcessEngine engine;

  EngineTransaction(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** Does the work; if it throws, nothing of it is kept and the step's own transaction goes on. */
  public <T> T run(Supplier<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequiresNew()
        .execute(context -> work.get());
  }
}
