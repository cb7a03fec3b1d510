package org.cspenrollment.evidence.fixity;

import java.util.List;
import org.cspenrollment.audit.AuditCheck;
import org.cspenrollment.audit.AuditDamage;
import org.cspenrollment.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of damage. */
@Component
public class FixityReports {

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
}
