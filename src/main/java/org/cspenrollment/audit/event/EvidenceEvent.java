package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;

/** What happens to the files of a case. */
public sealed interface EvidenceEvent extends CaseEvent {

  /** Something that happened to a file that is kept; it is about this file. */
  sealed interface KeptFileEvent extends EvidenceEvent {

    /** The id of the file. */
    UUID evidence();

    @Override
    default String subject() {
      return evidence().toString();
    }
  }

  /**
   * A file of the partner was checked and kept.
   *
   * @param size in bytes
   * @param version its number among the files that replaced each other, from 1
   */
  record EvidenceReceived(
      CaseNumber caseNumber,
      UUID evidence,
      RequirementId requirement,
      String fileName,
      long size,
      ContentHash sha256,
      int version)
      implements KeptFileEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_RECEIVED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirement",
          requirement.value(),
          "fileName",
          fileName,
          "size",
          size,
          "sha256",
          sha256.value(),
          "version",
          version);
    }
  }

  /**
   * A file was refused and not kept.
   *
   * @param problem the type of the problem, such as {@code malware}
   */
  record EvidenceRefused(CaseNumber caseNumber, RequirementId requirement, String problem)
      implements EvidenceEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_REFUSED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", problem);
    }
  }

  /** The partner withdrew a file before it was handed in. */
  record EvidenceWithdrawn(
      CaseNumber caseNumber,
      UUID evidence,
      RequirementId requirement,
      String fileName,
      ContentHash sha256)
      implements KeptFileEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_WITHDRAWN;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirement", requirement.value(), "fileName", fileName, "sha256", sha256.value());
    }
  }

  /**
   * The partner took a file over from an earlier case.
   *
   * @param from the earlier case
   */
  record EvidenceCarriedOver(
      CaseNumber caseNumber,
      UUID evidence,
      RequirementId requirement,
      String fileName,
      ContentHash sha256,
      CaseNumber from)
      implements KeptFileEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_CARRIED_OVER;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "requirement",
          requirement.value(),
          "fileName",
          fileName,
          "sha256",
          sha256.value(),
          "from",
          from.value());
    }
  }

  /** Somebody looked at the pages of a file. */
  record EvidenceViewed(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, ContentHash sha256)
      implements KeptFileEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_VIEWED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirement", requirement.value(), "sha256", sha256.value());
    }
  }

  /** Somebody took a copy of a file. */
  record EvidenceDownloaded(
      CaseNumber caseNumber, UUID evidence, RequirementId requirement, ContentHash sha256)
      implements KeptFileEvent {

    @Override
    public AuditCode code() {
      return AuditCode.EVIDENCE_DOWNLOADED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requirement", requirement.value(), "sha256", sha256.value());
    }
  }
}
