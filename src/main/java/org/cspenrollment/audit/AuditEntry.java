package org.cspenrollment.audit;

import java.time.Instant;

/**
 * One line of the record.
 *
 * @param stream the chain it belongs to: a case number, or a name like {@code accounts}
 * @param entryNo its place in the chain, from 1
 * @param at when, UTC
 * @param actor the sign-in name of who did it, or {@code system}
 * @param action what was done, an upper-case verb phrase such as {@code EVIDENCE_RECEIVED}
 * @param subject the thing it was done to: an id
 * @param details what else must be known later, as JSON; never a secret
 */
public record AuditEntry(
    String stream,
    long entryNo,
    Instant at,
    String actor,
    String action,
    String subject,
    String details) {}
