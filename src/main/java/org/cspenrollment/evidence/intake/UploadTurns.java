package org.cspenrollment.evidence.intake;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Lets a few uploads at a time write to the database; whoever waits for a turn holds no connection
 * to it.
 */
@Component
class UploadTurns {

  private static final int AT_ONCE = 4;
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** Does something when it is its turn; 503 {@code busy} if that does not come in a minute. */
  <T> T take(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static ProblemException busy() {
    return EvidenceProblems.busy(
        "Many files are being received at the moment. Try again in a minute.");
  }
}
