/** The words of mails: what a row of the outbox says to its reader, in its language. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.notification.text;
