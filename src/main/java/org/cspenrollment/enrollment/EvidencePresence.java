package org.cspenrollment.enrollment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/** Which requirements of a case have evidence: asked before the partner may hand in. */
public interface EvidencePresence {

  /** The ids of the requirements for which at least one file is there. */
  Set<RequirementId> requirementsWithEvidence(CaseNumber caseNumber);

  /** When the latest file of each requirement that has one was received, by requirement id. */
  Map<String, Instant> latestEvidence(CaseNumber caseNumber);
}
