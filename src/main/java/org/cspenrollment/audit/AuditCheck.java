package org.cspenrollment.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Checks every night whether the record of who did what is whole. */
@Component
public class AuditCheck implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(AuditCheck.class);

  private final AuditTrail audit;
  private final Clock clock;
  private final AuditSettings settings;
  private volatile @Nullable AuditDamage last;

  AuditCheck(AuditTrail audit, Clock clock, AuditSettings settings) {
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar rounds) {
    rounds.addCronTask(new CronTask(this::run, new CronTrigger(settings.check(), ZoneOffset.UTC)));
  }

  /** What the last check of this node found; empty before the first. */
  public Optional<AuditDamage> last() {
    return Optional.ofNullable(last);
  }

  /** Checks now. */
  public AuditDamage run() {
    var found = new AuditDamage(clock.instant(), audit.broken());
    last = found;
    for (var entry : found.broken()) {
      log.error(
          "The record {} is broken from entry {} on: it was changed, removed or put elsewhere",
          entry.stream(),
          entry.entryNo());
    }
    return found;
  }
}
