package org.cspenrollment.platform.database;

import org.cspenrollment.platform.problem.Races;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * When what a person asked for is done once more because it met somebody else's change, before
 * anybody hears of it: after a deadlock, a failure to serialize, a row that was changed meanwhile.
 * Only a whole transaction is repeated, of which nothing is left after it failed; rounds and jobs,
 * which come again by themselves, are not.
 */
public final class SecondAttempt {

  private static final Logger log = LoggerFactory.getLogger(SecondAttempt.class);

  private SecondAttempt() {}

  /** Whether what begins now is the outermost transaction of a request. */
  public static boolean isPossible() {
    return !TransactionSynchronizationManager.isActualTransactionActive()
        && RequestContextHolder.getRequestAttributes() != null;
  }

  /** Whether an act that was possible to repeat, and failed of this, is worth it; says so. */
  public static boolean isWorthIt(RuntimeException failed) {
    if (!Races.isWorthRepeating(failed)) {
      return false;
    }
    log.info("Done once more, as somebody else was in the way: {}", failed.toString());
    return true;
  }
}
