package org.cspenrollment.workflow.operations;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one instance over in a transaction of its own, or only tries to. */
@Component
class MigrationAttempts {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationAttempts.class);

  private final TransactionTemplate transaction;

  MigrationAttempts(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Does what takes an instance over.
   *
   * @param dryRun whether to take it back even where it works
   * @return why it did not work; empty where it did
   */
  Optional<String> run(boolean dryRun, Runnable act) {
    try {
      transaction.executeWithoutResult(
          status -> {
            act.run();
            if (dryRun) {
              status.setRollbackOnly();
            }
          });
      return Optional.empty();
    } catch (ProcessEngineException | IllegalStateException e) {
      LOG.warn("An instance could not be taken over to the present models", e);
      return Optional.of("It goes on by its earlier model; the log says why.");
    }
  }
}
