package org.cspenrollment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.Verdict;

/**
 * One act of a person of the office on a case, as it is kept for good.
 *
 * @param requirementId null where it concerns the whole case
 * @param round the round of the requirement, 0 where it concerns the whole case
 * @param answer verdict, {@code AGREE} or {@code DISAGREE}, or decision
 * @param findings what was the matter with which file
 * @param recommended what the tables recommended, or null
 */
public record ReviewDecision(
    CaseNumber caseNumber,
    String requirementId,
    int round,
    String taskId,
    TaskKind kind,
    String answer,
    String reasonCode,
    String comment,
    Map<String, Object> facts,
    List<Finding> findings,
    String recommended,
    String recommendedReason,
    String recommendedRule,
    LocalDate waivedUntil,
    String actedBy,
    Instant actedAt) {

  /** Whether it is this verdict on a requirement. */
  public boolean says(Verdict verdict) {
    return kind.isVerification() && answer.equals(verdict.name());
  }

  /** Whether it is this decision of an exception. */
  public boolean says(ExceptionDecision decision) {
    return kind == TaskKind.DECIDE_EXCEPTION && answer.equals(decision.name());
  }

  /** Whether it agrees to what somebody else found or did. */
  public boolean agrees() {
    return kind.isConfirmation() && answer.equals(ConfirmationEntry.AGREE);
  }

  /** Whether it found a requirement not met, or is what a second person said of that. */
  boolean saysNotMet() {
    return kind == TaskKind.CONFIRM_NOT_MET || says(Verdict.NOT_MET);
  }
}
