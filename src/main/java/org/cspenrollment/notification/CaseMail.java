package org.cspenrollment.notification;

import java.time.Instant;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.Reminder;
import org.jspecify.annotations.Nullable;

/**
 * Something that was told about a case.
 *
 * @param kind what it is about, as a code
 * @param state {@code QUEUED}, {@code SENT}, {@code FAILED} or {@code SUPERSEDED}
 * @param nextTry when it is tried next; missing unless it waits
 * @param answer what the server said to the last try that failed; for the office only
 * @param messageId the same for what left in one mail, once it is made up
 * @param subject the subject it has on its own
 * @param text what the mail says of this case
 */
public record CaseMail(
    long id,
    CaseNumber caseId,
    Reminder.Audience audience,
    String recipient,
    String language,
    String kind,
    String state,
    int tries,
    Instant queuedAt,
    @Nullable Instant sentAt,
    @Nullable Instant failedAt,
    @Nullable Instant nextTry,
    @Nullable String answer,
    @Nullable String messageId,
    String subject,
    String text) {}
