package org.cspenrollment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One act of a person of the office on a case, as it is kept for good.
 *
 * @param requirementId none where it concerns the whole case
 * @param round the round of the requirement, 0 where it concerns the whole case
 * @param answer verdict, {@code AGREE} or {@code DISAGREE}, or decision
 * @param findings what was the matter, with which file or without one
 * @param grounds what the partner reads of a verdict, and what it was given on
 * @param recommended what the tables recommended; none of an act on the whole case
 * @param takenBackAt when whoever gave a verdict took it back; none where it stands
 */
public record ReviewDecision(
    CaseNumber caseNumber,
    @Nullable RequirementId requirementId,
    int round,
    String taskId,
    TaskKind kind,
    String answer,
    @Nullable String reasonCode,
    @Nullable String comment,
    Map<String, Object> facts,
    List<Finding> findings,
    VerdictEntry.Grounds grounds,
    @Nullable String recommended,
    @Nullable String recommendedReason,
    @Nullable String recommendedRule,
    @Nullable LocalDate waivedUntil,
    String actedBy,
    Instant actedAt,
    @Nullable Instant takenBackAt) {

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

  /**
   * Whether the demotion, or the step down, that was confirmed last waits for another person: one
   * has agreed, and nothing was taken.
   */
  public static boolean isHalfConfirmed(List<ReviewDecision> acts) {
    return lastConfirmation(acts)
        .filter(act -> act.agrees() && act.reasonCode() == null)
        .isPresent();
  }

  /** The last confirmation of a demotion or a step down among these acts. */
  static Optional<ReviewDecision> lastConfirmation(List<ReviewDecision> acts) {
    return acts.stream()
        .filter(act -> act.kind() == TaskKind.CONFIRM_DEMOTION)
        .reduce((earlier, later) -> later);
  }

  /** Whether it is about this requirement. */
  public boolean isAbout(RequirementId requirement) {
    return requirement.equals(requirementId);
  }

  /** The task it was an answer to. */
  public TaskReference reference() {
    return new TaskReference(taskId, kind, caseNumber, Optional.ofNullable(requirementId));
  }

  /** What the person said, without blanks around it; empty where nothing was said. */
  public String words() {
    return comment == null ? "" : comment.strip();
  }

  /** The last day of a waiver; an act without one is no waiver, and asking it a defect. */
  public LocalDate lastWaivedDay() {
    return Objects.requireNonNull(waivedUntil, "Only a waiver has a last day");
  }

  /** Whether it found a requirement not met, or confirmed that. */
  boolean isForNotMet() {
    return says(Verdict.NOT_MET) || (kind == TaskKind.CONFIRM_NOT_MET && agrees());
  }

  /** Whether it found a requirement not met, or is what a second person said of that. */
  boolean saysNotMet() {
    return kind == TaskKind.CONFIRM_NOT_MET || says(Verdict.NOT_MET);
  }
}
