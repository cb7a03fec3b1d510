package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The virus scanner of this installation, if it has one. What it does not answer about is pending:
 * nothing counts as clean that has not been called clean.
 */
@Component
public class VirusScanner {

  private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

  private static final long NEVER = Long.MIN_VALUE;

  private final @Nullable Clamd clamd;
  private final Duration patience;
  private final AtomicBoolean silent = new AtomicBoolean();
  private final AtomicLong silentAt = new AtomicLong(NEVER);

  public VirusScanner(ScannerSettings settings) {
    this.patience = settings.timeout();
    this.clamd =
        settings.host().isBlank()
            ? null
            : new Clamd(settings.host().strip(), settings.port(), settings.timeout());
  }

  /** Whether this installation has a scanner. */
  public boolean isConfigured() {
    return clamd != null;
  }

  /** Whether it answers now; true where there is none, who is not missed. */
  public boolean answers() {
    return clamd == null || clamd.isThere();
  }

  /**
   * What is known of this file now. While the scanner was silent lately nobody waits for it: the
   * file is pending, and its turn comes with those that wait.
   */
  public ScanState scan(Path file) {
    return clamd != null && wasSilentLately() ? ScanState.PENDING : scanWaiting(file);
  }

  /** What the scanner says of a file that waits for it, however long it was silent. */
  public ScanState scanWaiting(Path file) {
    if (clamd == null) {
      return ScanState.NOT_CONFIGURED;
    }
    try {
      var answer = clamd.ask(file);
      if (answer.endsWith(" FOUND")) {
        answered();
        return ScanState.INFECTED;
      }
      if (answer.endsWith(" OK")) {
        answered();
        return ScanState.CLEAN;
      }
      return unanswered("it said: " + answer);
    } catch (SocketTimeoutException e) {
      silentAt.set(System.nanoTime());
      return unanswered(e.toString());
    } catch (IOException e) {
      return unanswered(e.toString());
    }
  }

  private boolean wasSilentLately() {
    return silent.get()
        && silentAt.get() != NEVER
        && System.nanoTime() - silentAt.get() < patience.toNanos();
  }

  private void answered() {
    silentAt.set(NEVER);
    if (silent.compareAndSet(true, false)) {
      log.info("The virus scanner answers again");
    }
  }

  /** Said once, not for every file. */
  private ScanState unanswered(String why) {
    if (silent.compareAndSet(false, true)) {
      log.warn("The virus scanner gives no answer ({}): files wait, unread, until it does", why);
    }
    return ScanState.PENDING;
  }
}
