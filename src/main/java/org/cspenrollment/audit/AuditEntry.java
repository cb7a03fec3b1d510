package org.cspenrollment.audit;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.audit.event.AuditCode;

/**
 * One line of the record.
 *
 * @param stream the chain it belongs to: a case number, or a name like {@code accounts}
 * @param entryNo its place in the chain, from 1
 * @param at when, UTC
 * @param actor the sign-in name of who did it, or {@code system}
 * @param action the code of what was done, as it was written
 * @param subject the thing it was done to: an id
 * @param details what else must be known later, as JSON; never a secret
 * @param hash SHA-256 over the entry and the hash of the one before it, in hexadecimal digits
 */
public record AuditEntry(
    String stream,
    long entryNo,
    Instant at,
    String actor,
    String action,
    String subject,
    String details,
    String hash) {

  /** What was done; empty where a newer version wrote a code that this one does not know. */
  public Optional<AuditCode> code() {
    return AuditCode.of(action);
  }
}
