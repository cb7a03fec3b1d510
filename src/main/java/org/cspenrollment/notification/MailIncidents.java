package org.cspenrollment.notification;

/**
 * Shows at a case that one of its mails could not be sent, so that somebody looks. Part of the
 * caller's transaction.
 */
public interface MailIncidents {

  /** The last try failed. Nothing happens if the case no longer runs. */
  void raise(String caseNumber, long mailId);

  /** The mail has been sent after all. */
  void resolve(String caseNumber, long mailId);
}
