package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.verification.VerdictView;
import org.jspecify.annotations.Nullable;

/** What somebody did before. */
record EarlierAct(
    String task,
    @Nullable RequirementId requirement,
    int round,
    String answer,
    @Nullable String reasonCode,
    @Nullable Bilingual reasonSentence,
    @Nullable String comment,
    Map<String, Object> facts,
    @Nullable String partnerSentence,
    List<VerdictView.Told> findings,
    List<String> proof,
    @Nullable String unseenReason,
    @Nullable String recommended,
    @Nullable String recommendedReason,
    @Nullable Bilingual recommendedSentence,
    @Nullable LocalDate waivedUntil,
    String by,
    Instant at,
    @Nullable Instant takenBackAt) {

  static EarlierAct of(
      ReviewDecision act,
      @Nullable Bilingual reason,
      @Nullable Bilingual recommended,
      List<VerdictView.Told> findings) {
    return new EarlierAct(
        act.kind().key(),
        act.requirementId(),
        act.round(),
        act.answer(),
        act.reasonCode(),
        reason,
        act.comment(),
        act.facts(),
        act.grounds().partnerSentence(),
        findings,
        act.grounds().proof(),
        act.grounds().unseenReason(),
        act.recommended(),
        act.recommendedReason(),
        recommended,
        act.waivedUntil(),
        act.actedBy(),
        act.actedAt(),
        act.takenBackAt());
  }
}
