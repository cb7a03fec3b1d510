package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
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

  private final @Nullable Clamd clamd;
  private final AtomicBoolean silent = new AtomicBoolean();

  public VirusScanner(ScannerSettings settings) {
    this.clamd =
        settings.host().isBlank()
            ? null
            : new Clamd(settings.host().strip(), settings.port(), settings.timeout());
  }

  /** Whether this installation has a scanner. */
  public boolean isConfigured() {
    return clamd != null;
  }

  /** What is known of this file now. */
  public ScanState scan(Path file) {
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
    } catch (IOException e) {
      return unanswered(e.toString());
    }
  }

  private void answered() {
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
