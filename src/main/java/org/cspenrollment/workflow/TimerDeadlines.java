package org.cspenrollment.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.Enrollment;

/**
 * The moments at which the partner's time runs out, or the next step down is asked. While a manager
 * holds the case none does: its timers wait for a day that never comes, and are worked out anew
 * when it is released.
 */
public final class TimerDeadlines {

  /**
   * The last day a calendar of four digits has. A timer of the engine cannot be without a day, as
   * it runs one that has none at once; the release of the case sets the day anew.
   */
  static final Instant NOT_WHILE_ON_HOLD = Instant.parse("9999-12-31T00:00:00Z");

  private TimerDeadlines() {}

  /** For a step of the ladder: the start of the day it falls due. */
  public static Instant ofStep(Enrollment enrollment, LocalDate day) {
    return enrollment.isOnHold() ? NOT_WHILE_ON_HOLD : DueDates.startOf(day);
  }

  /** For what is waited for: the end of the day of the decision. */
  public static Instant ofDecision(Enrollment enrollment) {
    return enrollment.isOnHold() ? NOT_WHILE_ON_HOLD : enrollment.dates().decisionDueEnds();
  }

  /** For evidence: the same. */
  public static Instant ofEvidence(Enrollment enrollment) {
    return ofDecision(enrollment);
  }

  /**
   * For an answer: the same, or the end of the day it is due if that is later. An answer that the
   * office asked for late is not cut off by the day of the decision.
   */
  public static Instant ofAnswer(Enrollment enrollment, LocalDate due) {
    var decision = ofEvidence(enrollment);
    var answer = DueDates.endOf(due);
    return answer.isAfter(decision) ? answer : decision;
  }
}
