package org.cspenrollment.evidence.fixity;

import org.cspenrollment.audit.AuditCheck;
import org.cspenrollment.platform.availability.Warning;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether stored bytes or the record are damaged. That is a warning, and the node stays in service:
 * what is damaged is not served, and everything else is fine.
 */
@Component("evidenceHealthIndicator")
class EvidenceHealth extends AbstractHealthIndicator {

  private final FixityStore store;
  private final AuditCheck audit;

  EvidenceHealth(FixityStore store, AuditCheck audit) {
    super("The damage cannot be counted");
    this.store = store;
    this.audit = audit;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var contents = store.damagedContents();
    var records = brokenRecords();
    health
        .status(contents + records == 0 ? Warning.NONE : Warning.STATUS)
        .withDetail("damagedContents", contents)
        .withDetail("brokenRecords", records);
  }

  /** How many entries of the record did not fit when it was last checked. */
  int brokenRecords() {
    return audit.last().map(one -> one.broken().size()).orElse(0);
  }
}
