package org.cspenrollment.audit;

import org.cspenrollment.audit.event.AuditEvent;

/**
 * Something has just been recorded, in the transaction that is still open: whoever listens becomes
 * part of it.
 *
 * @param actor who did it, as in the record: a sign-in name, {@code system} or {@code anonymous}
 * @param event what happened
 */
public record Recorded(String actor, AuditEvent event) {}
