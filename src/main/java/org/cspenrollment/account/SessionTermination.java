package org.cspenrollment.account;

import org.cspenrollment.kernel.Username;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends sessions because of a change that is being made: at once, so that a crash right after the
 * commit leaves none, and once more after the commit, for one that began in between.
 */
@Component
class SessionTermination {

  private final Sessions sessions;

  SessionTermination(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Ends all sessions of this person. */
  void of(Username username) {
    twice(() -> sessions.end(username));
  }

  /** Ends all sessions of this person but the one that is going on. */
  void others(Username username, String idOfCurrent) {
    twice(() -> sessions.endOthers(username, idOfCurrent));
  }

  private static void twice(Runnable end) {
    end.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              end.run();
            }
          });
    }
  }
}
