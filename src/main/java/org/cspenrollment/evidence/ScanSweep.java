package org.cspenrollment.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceInfected;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.evidence.content.ScannerSettings;
import org.cspenrollment.evidence.content.VirusScanner;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has files scanned that could not be scanned when they came, and those that came before there was
 * a scanner. Content is scanned once for all files that share it, while no transaction waits. Two
 * nodes may scan the same one; the first answer is written.
 */
@Component
class ScanSweep implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(ScanSweep.class);

  /** How many contents one round takes; the next round goes on. */
  static final int ROUND = 50;

  private static final Duration FIRST = Duration.ofSeconds(20);

  private final VirusScanner scanner;
  private final ContentStore contents;
  private final ScanStore store;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final ScannerSettings settings;

  /** Where the next round goes on, so that what cannot be scanned holds up nothing behind it. */
  private String after = "";

  ScanSweep(
      VirusScanner scanner,
      ContentStore contents,
      ScanStore store,
      AuditTrail audit,
      TransactionTemplate transaction,
      ScannerSettings settings) {
    this.scanner = scanner;
    this.contents = contents;
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar rounds) {
    rounds.addFixedDelayTask(new FixedDelayTask(this::run, settings.every(), FIRST));
  }

  /** One round; it ends early when the scanner is away. */
  void run() {
    if (!scanner.isConfigured()) {
      return;
    }
    var waiting = store.notScanned(after, ROUND);
    after = waiting.size() < ROUND ? "" : waiting.get(ROUND - 1).value();
    for (var sha256 : waiting) {
      var state = scan(sha256);
      if (state.filter(ScanState.PENDING::equals).isPresent()) {
        return;
      }
      state.ifPresent(found -> transaction.executeWithoutResult(status -> write(sha256, found)));
    }
  }

  /** Empty for damaged bytes: they are not those that were received, and are not served either. */
  private Optional<ScanState> scan(ContentHash sha256) {
    try {
      var copy = TemporaryFolder.file("csp-evidence-", ".scan");
      try {
        return contents.copy(sha256, copy)
            ? Optional.of(scanner.scanWaiting(copy))
            : Optional.empty();
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The content cannot be put aside for the scanner", e);
    }
  }

  private void write(ContentHash sha256, ScanState state) {
    List<EvidenceFile> changed = store.scanned(sha256, state);
    if (state == ScanState.INFECTED) {
      for (var file : changed) {
        var receipt = file.receipt();
        log.error(
            "The virus scanner found something in evidence {} of case {}: it is locked away",
            receipt.id(),
            receipt.caseId().value());
        audit.record(
            new EvidenceInfected(
                receipt.caseId(), receipt.id(), receipt.requirement(), receipt.fileName(), sha256));
      }
    }
  }
}
