package org.cspenrollment.evidence;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cspenrollment.evidence.content.VirusScanner;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the virus scanner answers. {@code AWAY} takes no node out of service: files are taken,
 * and wait unread until it does. It is asked at most every ten seconds, by one at a time.
 */
@Component("scannerHealthIndicator")
class ScannerHealth extends AbstractHealthIndicator {

  private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
  private static final Status AWAY =
      new Status("AWAY", "The virus scanner gives no answer: files wait, unread, until it does");

  private final VirusScanner scanner;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile boolean answers = true;
  private volatile long askedAt = System.nanoTime() - KNOWN_FOR.toNanos();

  ScannerHealth(VirusScanner scanner) {
    super("The virus scanner cannot be asked");
    this.scanner = scanner;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    ask();
    health.status(answers ? Status.UP : AWAY).withDetail("configured", scanner.isConfigured());
  }

  private void ask() {
    if (System.nanoTime() - askedAt < KNOWN_FOR.toNanos() || !asking.compareAndSet(false, true)) {
      return;
    }
    try {
      answers = scanner.answers();
      askedAt = System.nanoTime();
    } finally {
      asking.set(false);
    }
  }
}
