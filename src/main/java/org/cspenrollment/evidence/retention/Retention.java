package org.cspenrollment.evidence.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.RetentionRule;
import org.jspecify.annotations.Nullable;

/**
 * How long evidence and record of a case are kept.
 *
 * @param lastAct the last day on which something was done in the case, UTC
 * @param ended whether the case is at its end; before that nothing counts down
 * @param hold the legal hold that stands
 * @param erasures what was proposed and decided, the latest first
 */
public record Retention(
    CaseNumber caseId,
    LocalDate lastAct,
    boolean ended,
    Kept evidence,
    Kept audit,
    @Nullable Hold hold,
    List<Erasure> erasures) {

  /**
   * How long one kind is kept.
   *
   * @param until the last day, UTC; none while the case has not ended
   */
  public record Kept(@Nullable LocalDate until, RetentionRule rule) {

    /** Whether the last day has passed; never while the case has not ended. */
    boolean isOver(LocalDate today) {
      return until != null && today.isAfter(until);
    }
  }

  /** A legal hold. */
  public record Hold(String reason, String placedBy, Instant placedAt) {}
}
