package org.cspenrollment.workflow.hardening;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;

/**
 * Keeps the engine from reporting a refusal as a fault. It logs every command that ends in an
 * exception as ENGINE-16004, an ERROR with its stack trace; an ordinary answer to a person ({@link
 * RefusalTranslator}, which writes one INFO line) is a matter of DEBUG instead. A job that fails
 * stays an ERROR, whatever it failed of: nobody is there to read an answer.
 */
class FailureLogging extends CommandContextFactory {

  /** For the contexts of this engine, which does not introduce itself to a factory it is given. */
  FailureLogging(ProcessEngineConfigurationImpl engine) {
    processEngineConfiguration = engine;
  }

  @Override
  public CommandContext createCommandContext() {
    return new Quieter(processEngineConfiguration);
  }

  /** Asks, before a failure is logged, whether it is one. */
  private static final class Quieter extends CommandContext {

    private final Set<CommandContextListener> known =
        Collections.newSetFromMap(new IdentityHashMap<>());

    Quieter(ProcessEngineConfigurationImpl engine) {
      super(engine);
    }

    /** The engine's word for DEBUG. */
    @Override
    protected boolean shouldLogFine(Throwable failed) {
      return super.shouldLogFine(failed)
          || (getCurrentJob() == null && RefusalTranslator.isOrdinary(failed));
    }

    /**
     * The engine looks through all it knows already, which are thousands where cases are opened.
     */
    @Override
    public void registerCommandContextListener(CommandContextListener listener) {
      if (known.add(listener)) {
        commandContextListeners.add(listener);
      }
    }
  }
}
