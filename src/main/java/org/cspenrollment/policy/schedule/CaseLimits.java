package org.cspenrollment.policy.schedule;

/**
 * The limits of the table {@code case-limits}. Days are calendar days.
 *
 * @param reopenDays within which a cancelled case may be opened again, from its cancellation
 * @param takeBackHours within which MOVE, LEAVE and an appeal may be taken back
 * @param lateEvidenceDays for its evidence a partner has at least, from a late opening
 * @param lateDecisionDays until the decision a partner has at least, from a late opening
 * @param leastSentenceCharacters of a sentence to a partner, and of a stated reason
 */
public record CaseLimits(
    int reopenDays,
    int takeBackHours,
    int lateEvidenceDays,
    int lateDecisionDays,
    int leastSentenceCharacters) {}
