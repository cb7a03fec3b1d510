package org.cspenrollment.audit.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;

/** What the application finds out about the stored bytes of files. */
public sealed interface IntegrityEvent extends CaseEvent {

  /** The id of the file. */
  UUID evidence();

  @Override
  default String subject() {
    return evidence().toString();
  }

  /**
   * The same bytes were found in cases of other partners; for the office alone.
   *
   * @param cases the other cases
   */
  record EvidenceSeenElsewhere(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, List<CaseNumber> cases)
      implements IntegrityEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_SEEN_ELSEWHERE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirement",
          requirement.value(),
          "cases",
          cases.stream().map(CaseNumber::value).toList());
    }
  }

  /** The virus scanner found something in a kept file: it is locked away. */
  record EvidenceInfected(
      CaseNumber caseNumber,
      UUID evidence,
      RequirementId requirement,
      String fileName,
      ContentHash sha256)
      implements IntegrityEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_INFECTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirement", requirement.value(), "fileName", fileName, "sha256", sha256.value());
    }
  }

  /** The stored bytes of a file were not those received when somebody asked for them. */
  record EvidenceCorrupt(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, ContentHash sha256)
      implements IntegrityEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_CORRUPT;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirement", requirement.value(), "sha256", sha256.value());
    }
  }

  /** The regular check found that the stored bytes of a file are not those received. */
  record EvidenceDamaged(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, ContentHash sha256)
      implements IntegrityEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_DAMAGED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirement", requirement.value(), "sha256", sha256.value());
    }
  }

  /** The regular check found a damaged file whole again. */
  record EvidenceMended(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, ContentHash sha256)
      implements IntegrityEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_MENDED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirement", requirement.value(), "sha256", sha256.value());
    }
  }
}
