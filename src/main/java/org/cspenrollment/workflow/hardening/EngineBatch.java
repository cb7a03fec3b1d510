package org.cspenrollment.workflow.hardening;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs many steps of the engine as one: what a query among them has read is not read again, and
 * everything is written in batches at the end instead of step by step.
 */
@Component
public class EngineBatch {

  private final ProcessEngine engine;

  EngineBatch(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /** Runs these steps within the transaction of the caller. */
  public void of(Runnable steps) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              steps.run();
              return null;
            });
  }

  /**
   * Runs these steps by the rights of the application, which has let through whoever asks for them.
   * They stand under the name of that person all the same.
   */
  public void byOurRights(Runnable steps) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      steps.run();
                      return null;
                    }));
  }
}
