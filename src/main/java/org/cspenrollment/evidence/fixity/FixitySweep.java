package org.cspenrollment.evidence.fixity;

import java.time.Clock;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceDamaged;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceMended;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.kernel.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares all stored bytes with their hashes, every content once in a day or as often as set, a
 * few in each round and one chunk at a time. A difference raises an alarm once: on record, in the
 * log, in the health of the node; such bytes are never served anyway.
 */
@Component
public class FixitySweep implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(FixitySweep.class);

  /** How many contents one round takes. */
  static final int ROUND = 100;

  private final FixityStore store;
  private final ContentStore contents;
  private final EvidenceStore files;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final FixitySettings settings;

  FixitySweep(
      FixityStore store,
      ContentStore contents,
      EvidenceStore files,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock,
      FixitySettings settings) {
    this.store = store;
    this.contents = contents;
    this.files = files;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar rounds) {
    rounds.addFixedDelayTask(new FixedDelayTask(this::run, settings.every(), settings.every()));
  }

  /**
   * One round.
   *
   * @return how many contents were due
   */
  public int run() {
    var now = clock.instant();
    var taken = store.take(now.minus(settings.period()), now, ROUND);
    taken.stream().filter(FixityStore.Due::kept).forEach(this::compare);
    return taken.size();
  }

  private void compare(FixityStore.Due due) {
    var sha256 = due.sha256();
    if (!contents.isIntact(sha256)) {
      transaction.executeWithoutResult(status -> damaged(sha256));
    } else if (due.damaged()) {
      transaction.executeWithoutResult(status -> intact(sha256));
    }
  }

  private void damaged(ContentHash sha256) {
    // Erased since it was taken: then nothing is missing
    var concerned = files.sharing(sha256).stream().filter(file -> !file.erased()).toList();
    if (concerned.isEmpty() || !store.damaged(sha256, clock.instant())) {
      return;
    }
    for (var file : concerned) {
      log.error(
          "The stored bytes of evidence {} of case {} are not those received: restore them from a"
              + " backup",
          file.id(),
          file.receipt().caseId().value());
      audit.record(
          new EvidenceDamaged(
              file.receipt().caseId(),
              file.id(),
              file.receipt().requirement(),
              file.receipt().sha256()));
    }
  }

  private void intact(ContentHash sha256) {
    if (store.intact(sha256)) {
      files
          .sharing(sha256)
          .forEach(
              file ->
                  audit.record(
                      new EvidenceMended(
                          file.receipt().caseId(),
                          file.id(),
                          file.receipt().requirement(),
                          file.receipt().sha256())));
    }
  }
}
