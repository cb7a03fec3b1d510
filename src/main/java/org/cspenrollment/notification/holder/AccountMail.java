package org.cspenrollment.notification.holder;

import org.cspenrollment.kernel.Username;

/**
 * Something a person has to be told of the own account.
 *
 * @param actedBy who made the link, or set the password
 * @param tries how often sending failed
 */
record AccountMail(long id, Username username, AccountMailKind kind, Username actedBy, int tries) {}
