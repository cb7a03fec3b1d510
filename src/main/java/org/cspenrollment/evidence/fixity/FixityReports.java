package org.cspenrollment.evidence.fixity;

import java.util.List;
import org.cspenrollment.audit.AuditCheck;
import org.cspenrollment.audit.AuditDamage;
import org.cspenrollment.audit.AuditEntry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of damage. The node stays in service: what is damaged is not served, and everything
 * else is fine.
 */
@Component("evidenceHealthIndicator")
public class FixityReports implements HealthIndicator {

  private final FixityStore store;
  private final AuditCheck auditCheck;

  FixityReports(FixityStore store, AuditCheck auditCheck) {
    this.store = store;
    this.auditCheck = auditCheck;
  }

  /** What is known now: nothing is compared for the answer. */
  @Transactional(readOnly = true)
  public FixityReport now() {
    var counts = store.counts();
    var found = auditCheck.last();
    return new FixityReport(
        counts.contents(),
        counts.neverChecked(),
        counts.oldestCheck(),
        store.damage(),
        found.map(AuditDamage::at).orElse(null),
        found
            .map(one -> one.broken().stream().map(AuditEntry::stream).distinct().toList())
            .orElse(List.of()));
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("damagedContents", store.damage().size())
        .withDetail("brokenRecords", auditCheck.last().map(one -> one.broken().size()).orElse(0))
        .build();
  }
}
