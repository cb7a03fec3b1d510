package org.cspenrollment.policy;

import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;

/**
 * What the outcome is recommended from.
 *
 * @param mandNotMet mandatory requirements not met; likewise pending and for a person (review)
 * @param recNotMet recommended requirements not met
 * @param followups requirements met with something to follow up
 * @param deadlinePassed the basis date is over (not the evidence deadline)
 * @param evidenceInTime the partner handed in everything in time
 * @param intake name of an {@link Intake}
 */
public record OutcomeFacts(
    int mandNotMet,
    int mandPending,
    int mandReview,
    int recNotMet,
    int followups,
    boolean deadlinePassed,
    boolean evidenceInTime,
    Election election,
    CaseType caseType,
    Edition edition,
    String intake) {

  /** Counts the results; waived ones count like met, monitored ones nowhere. */
  public static OutcomeFacts of(
      List<RequirementResult> results,
      boolean deadlinePassed,
      boolean evidenceInTime,
      Election election,
      CaseType caseType,
      EditionChoice choice) {
    return new OutcomeFacts(
        count(results, RequirementLevel.MANDATORY, Result.NOT_MET),
        count(results, RequirementLevel.MANDATORY, Result.PENDING),
        count(results, RequirementLevel.MANDATORY, Result.REVIEW),
        count(results, RequirementLevel.RECOMMENDED, Result.NOT_MET),
        count(results, RequirementLevel.MANDATORY, Result.MET_FOLLOWUP)
            + count(results, RequirementLevel.RECOMMENDED, Result.MET_FOLLOWUP),
        deadlinePassed,
        evidenceInTime,
        election,
        caseType,
        choice.edition(),
        choice.intake().name());
  }

  private static int count(List<RequirementResult> results, RequirementLevel level, Result result) {
    return (int)
        results.stream()
            .filter(one -> one.requirement().level() == level && one.result() == result)
            .count();
  }
}
