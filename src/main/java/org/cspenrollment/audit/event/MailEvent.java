package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;

/** What becomes of the mails of a case. */
public sealed interface MailEvent extends CaseEvent {

  /** Who is on record as having sent a mail, whoever is signed in meanwhile. */
  String SENDER = "system";

  /** The number of the mail in the outbox. */
  long mailId();

  @Override
  default String subject() {
    return String.valueOf(mailId());
  }

  /**
   * A mail was handed to the mail server.
   *
   * @param kind what it tells, such as {@code CASE_OPENED}
   * @param messageId the id in its header, empty before it was made up
   */
  record MailSent(CaseNumber caseNumber, long mailId, String kind, Optional<String> messageId)
      implements MailEvent {

    @Override
    public AuditCode code() {
      return AuditCode.MAIL_SENT;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("kind", kind, "messageId", messageId.orElse(""));
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(MailEvent.SENDER);
    }
  }

  /**
   * The last try to send a mail failed.
   *
   * @param kind what it tells, such as {@code CASE_OPENED}
   * @param messageId the id in its header, empty before it was made up
   */
  record MailFailed(CaseNumber caseNumber, long mailId, String kind, Optional<String> messageId)
      implements MailEvent {

    @Override
    public AuditCode code() {
      return AuditCode.MAIL_FAILED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("kind", kind, "messageId", messageId.orElse(""));
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(MailEvent.SENDER);
    }
  }

  /**
   * A manager had a failed mail sent once more.
   *
   * @param reason what the manager wrote
   */
  record MailRetried(CaseNumber caseNumber, long mailId, String reason) implements MailEvent {

    @Override
    public AuditCode code() {
      return AuditCode.MAIL_RETRIED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason);
    }
  }
}
