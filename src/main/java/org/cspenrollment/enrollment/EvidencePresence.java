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

  /**
   * How many different documents each requirement has: two files of the same content are one.
   * Requirements without any are absent.
   */
  Map<RequirementId, Integer> documents(CaseNumber caseNumber);

  /**
   * How many files were ever received for each requirement, withdrawn ones too; requirements
   * without any are absent.
   */
  Map<RequirementId, Integer> received(CaseNumber caseNumber);

  /**
   * When the latest file of each requirement that has one was received, by requirement id. The same
   * content once more is nothing new.
   */
  Map<String, Instant> latestEvidence(CaseNumber caseNumber);
}
