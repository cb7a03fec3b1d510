package org.cspenrollment.notification.failed;

import java.time.Instant;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A notice whose last try failed.
 *
 * @param recipient the address, as people write it
 * @param kind what it is about, as a code
 * @param failedAt when the last try failed
 * @param refused whether only another address helps: it is none, or the server knows no such reader
 * @param answer what the server said; missing where that was not kept yet
 */
public record FailedMail(
    long id,
    CaseNumber caseId,
    String recipient,
    String kind,
    Instant failedAt,
    int tries,
    boolean refused,
    @Nullable String answer) {}
