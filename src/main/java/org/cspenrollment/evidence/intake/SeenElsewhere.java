package org.cspenrollment.evidence.intake;

import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceSeenElsewhere;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Notices when other organisations have given exactly these bytes, and puts that on record for the
 * office alone: the entry is none of those that partners read.
 */
@Component
class SeenElsewhere {

  private final AuditTrail audit;

  SeenElsewhere(AuditTrail audit) {
    this.audit = audit;
  }

  /** Records the cases of other organisations that hold this content, if there are any. */
  void record(Receipt receipt, List<CaseNumber> elsewhere) {
    if (!elsewhere.isEmpty()) {
      audit.record(
          new EvidenceSeenElsewhere(
              receipt.caseId(), receipt.id(), receipt.requirement(), elsewhere));
    }
  }
}
