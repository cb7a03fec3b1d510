package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;

/** How long the files of a case are kept, and how they are erased. */
public sealed interface RetentionEvent extends CaseEvent {

  /**
   * Nothing of the case is erased until the legal hold is lifted.
   *
   * @param reason why, in the words of who did it
   */
  record LegalHoldPlaced(CaseNumber caseNumber, String reason) implements RetentionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LEGAL_HOLD_PLACED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason);
    }
  }

  /**
   * The legal hold on the case was lifted.
   *
   * @param reason why, in the words of who did it
   */
  record LegalHoldLifted(CaseNumber caseNumber, String reason) implements RetentionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LEGAL_HOLD_LIFTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason);
    }
  }

  /**
   * Somebody proposed to erase files; another person has to decide.
   *
   * @param ground the code of the ground, such as {@code RETENTION}
   * @param reason why, in the words of who did it
   * @param files how many
   */
  record ErasureProposed(
      CaseNumber caseNumber, UUID erasure, String ground, String reason, int files)
      implements RetentionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ERASURE_PROPOSED;
    }

    @Override
    public String subject() {
      return erasure.toString();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("ground", ground, "reason", reason, "files", files);
    }
  }

  /**
   * A second person agreed: the files are erased.
   *
   * @param reason why, in the words of who did it
   */
  record ErasureConfirmed(CaseNumber caseNumber, UUID erasure, String reason, Username proposedBy)
      implements RetentionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ERASURE_CONFIRMED;
    }

    @Override
    public String subject() {
      return erasure.toString();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason, "proposedBy", proposedBy.value());
    }
  }

  /**
   * A second person did not agree: the files stay.
   *
   * @param reason why, in the words of who did it
   */
  record ErasureRejected(CaseNumber caseNumber, UUID erasure, String reason, Username proposedBy)
      implements RetentionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.ERASURE_REJECTED;
    }

    @Override
    public String subject() {
      return erasure.toString();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason, "proposedBy", proposedBy.value());
    }
  }
}
