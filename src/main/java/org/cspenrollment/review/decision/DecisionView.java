package org.cspenrollment.review.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One decision.
 *
 * @param task such as {@code verify-infrastructure}
 * @param requirement none where it is about the whole case
 * @param facts what the person put on record
 * @param partnerSentence what the partner reads of a verdict, once it may
 * @param proof what was ticked of the list of what counts as proof
 * @param unseenReason why nothing was opened
 * @param recommended what the tables said, with reason and rule, where they say something
 * @param takenBackAt when whoever gave it took it back
 * @param second what the second person said to it
 */
record DecisionView(
    String task,
    @Nullable RequirementId requirement,
    int round,
    String answer,
    @Nullable String reasonCode,
    @Nullable String comment,
    Map<String, Object> facts,
    @Nullable String partnerSentence,
    List<Finding> findings,
    List<String> proof,
    @Nullable String unseenReason,
    @Nullable String recommended,
    @Nullable String recommendedReason,
    @Nullable String recommendedRule,
    @Nullable LocalDate waivedUntil,
    String by,
    Instant at,
    @Nullable Instant takenBackAt,
    @Nullable SecondAnswer second) {

  static DecisionView of(CaseDecision decision) {
    var act = decision.act();
    return new DecisionView(
        act.kind().key(),
        act.requirementId(),
        act.round(),
        act.answer(),
        act.reasonCode(),
        act.comment(),
        act.facts(),
        act.grounds().partnerSentence(),
        act.findings(),
        act.grounds().proof(),
        act.grounds().unseenReason(),
        act.recommended(),
        act.recommendedReason(),
        act.recommendedRule(),
        act.waivedUntil(),
        act.actedBy(),
        act.actedAt(),
        act.takenBackAt(),
        decision.second().map(SecondAnswer::of).orElse(null));
  }
}
