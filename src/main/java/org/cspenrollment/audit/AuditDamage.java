package org.cspenrollment.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param broken the first entry of each broken chain
 */
public record AuditDamage(Instant at, List<AuditEntry> broken) {}
