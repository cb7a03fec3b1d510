package org.cspenrollment.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;

/**
 * Which tasks are looked for.
 *
 * @param kinds only these kinds
 * @param caseNumber only of this case
 * @param assignee only those this person has claimed
 * @param overdueAt only those due before this moment
 */
public record TaskSearch(
    List<TaskKind> kinds,
    Optional<CaseNumber> caseNumber,
    Optional<Username> assignee,
    Optional<Instant> overdueAt) {}
