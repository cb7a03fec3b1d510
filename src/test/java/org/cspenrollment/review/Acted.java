package org.cspenrollment.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;

/** Tasks of one case and what people did in them, for tests that need no database. */
public final class Acted {

  static final String CASE = "KR-10421-2018";

  private Acted() {}

  /** A task about the whole case. */
  static TaskReference task(TaskKind kind) {
    return new TaskReference("open", kind, new CaseNumber(CASE), Optional.empty());
  }

  /** A task about one requirement. */
  static TaskReference task(TaskKind kind, String requirement) {
    return new TaskReference(
        "open", kind, new CaseNumber(CASE), Optional.of(new RequirementId(requirement)));
  }

  /**
   * What somebody answered.
   *
   * @param requirement empty where the task was about the whole case
   */
  public static ReviewDecision act(String who, TaskKind kind, String requirement, String answer) {
    return act(who, kind, requirement, answer, 1);
  }

  /** What somebody answered in one round of a requirement. */
  public static ReviewDecision act(
      String who, TaskKind kind, String requirement, String answer, int round) {
    return new ReviewDecision(
        new CaseNumber(CASE),
        requirement.isEmpty() ? null : new RequirementId(requirement),
        round,
        "done",
        kind,
        answer,
        null,
        "",
        Map.of(),
        List.of(),
        VerdictEntry.Grounds.NONE,
        null,
        null,
        null,
        null,
        who,
        Instant.EPOCH,
        null);
  }

  /** The same act, about this matter. */
  static ReviewDecision about(String matter, ReviewDecision act) {
    return new ReviewDecision(
        act.caseNumber(),
        act.requirementId(),
        act.round(),
        act.taskId(),
        act.kind(),
        act.answer(),
        matter,
        act.comment(),
        act.facts(),
        act.findings(),
        act.grounds(),
        act.recommended(),
        act.recommendedReason(),
        act.recommendedRule(),
        act.waivedUntil(),
        act.actedBy(),
        act.actedAt(),
        act.takenBackAt());
  }
}
