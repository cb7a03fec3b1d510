package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the record as the office reads it.
 *
 * @param entryNo its place in the chain, from 1
 * @param actor the sign-in name of who did it, or {@code system}
 * @param action the code of what was done
 * @param subject the id of what it was done to
 * @param details what else is known of it, by name
 * @param hash SHA-256 over the line and the hash of the one before it
 */
public record AuditLine(
    long entryNo,
    Instant at,
    String actor,
    String action,
    String subject,
    Map<String, Object> details,
    String hash) {}
