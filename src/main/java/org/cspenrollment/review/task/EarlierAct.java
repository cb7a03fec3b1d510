package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.verification.Explanation;
import org.jspecify.annotations.Nullable;

/** What somebody did before. */
record EarlierAct(
    String task,
    @Nullable String requirement,
    int round,
    String answer,
    @Nullable String reasonCode,
    @Nullable String comment,
    Map<String, Object> facts,
    List<Explanation.Told> findings,
    @Nullable String recommended,
    @Nullable String recommendedReason,
    @Nullable LocalDate waivedUntil,
    String by,
    Instant at) {

  static EarlierAct of(ReviewDecision act, List<Explanation.Told> findings) {
    return new EarlierAct(
        act.kind().key(),
        act.requirementId(),
        act.round(),
        act.answer(),
        act.reasonCode(),
        act.comment(),
        act.facts(),
        findings,
        act.recommended(),
        act.recommendedReason(),
        act.waivedUntil(),
        act.actedBy(),
        act.actedAt());
  }
}
