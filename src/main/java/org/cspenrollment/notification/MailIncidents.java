package org.cspenrollment.notification;

import org.cspenrollment.kernel.CaseNumber;

/**
 * Shows at a case that one of its mails could not be sent, so that somebody looks. Part of the
 * caller's transaction.
 */
public interface MailIncidents {

  /**
   * The last try failed. Nothing happens if the case no longer runs, or where the mail is an
   * incident already.
   */
  void raise(CaseNumber caseNumber, long mailId);

  /** The mail has been sent after all. */
  void resolve(CaseNumber caseNumber, long mailId);
}
