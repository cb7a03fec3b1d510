package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended, then proposed, and then decided about a case: three things, of which
 * partners are told the last alone.
 *
 * @param recommendation what the table said last
 * @param proposal what the case goes on with: what the table said last, or what a person has said
 *     since then; not final until the case is decided
 * @param decidedAt when the case was decided; a cure that fails does not change it
 * @param outcome what it was last finally decided to be; empty until it is decided
 */
public record Decision(
    Optional<Recommendation> recommendation,
    Optional<Recommendation> proposal,
    @Nullable Instant decidedAt,
    Optional<FinalOutcome> outcome) {

  /** Stands for the rule where a manager decided. */
  public static final String EXCEPTION = "decide-exception";

  public static final Decision NONE =
      new Decision(Optional.empty(), Optional.empty(), null, Optional.empty());

  private static final Set<OutcomeDecision> RENEWED =
      Set.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES, OutcomeDecision.NO_CHECK);
  private static final String RULE = "rule_";

  /** Whether the case was decided before, however it stands now. */
  public boolean isMade() {
    return decidedAt != null;
  }

  /** Whether the partner may have appealed: decided, and not renewed by the tables alone. */
  public boolean mayHaveBeenAppealed() {
    return isMade()
        && outcome
            .filter(made -> RENEWED.contains(made.decision()))
            .flatMap(FinalOutcome::ruleId)
            .filter(rule -> rule.startsWith(RULE))
            .isEmpty();
  }

  /** Whether a manager has decided already, so that the table need not be asked. */
  public boolean isMadeByAManager() {
    return proposal
        .filter(said -> said.ruleId().equals(EXCEPTION))
        .map(Recommendation::decision)
        .filter(said -> RENEWED.contains(said) || said == OutcomeDecision.NOT_RENEWED)
        .isPresent();
  }

  /** Whether it is what a manager said last, be it only that the case waits. */
  public boolean isByAManager() {
    return proposal.filter(said -> said.ruleId().equals(EXCEPTION)).isPresent();
  }

  /** Whether this is what is proposed now. */
  public boolean proposes(OutcomeDecision decision) {
    return proposal.filter(said -> said.decision() == decision).isPresent();
  }

  /** Whether this is what the table recommends now. */
  public boolean isRecommended(OutcomeDecision decision) {
    return recommendation.filter(said -> said.decision() == decision).isPresent();
  }

  /** What is proposed for a case of which something is; nothing is a defect. */
  public Recommendation requireProposal() {
    return proposal.orElseThrow(
        () -> new IllegalStateException("Nothing is recommended or decided"));
  }

  /**
   * This is proposed instead: recommended too where a rule of the table says it, and not where a
   * person does. What is final stays until the case is decided again.
   */
  public Decision with(Outcome said) {
    var now = Optional.of(Recommendation.of(said));
    return new Decision(
        said.ruleId().startsWith(RULE) ? now : recommendation, now, decidedAt, outcome);
  }

  /** The partner has arrived where its own choice led, at this moment: that is final. */
  Decision arrived(OutcomeDecision chosen, Instant moment) {
    return new Decision(
        recommendation,
        proposal,
        moment,
        Optional.of(
            proposal
                .filter(said -> said.decision() == chosen)
                .map(FinalOutcome::of)
                .orElseGet(() -> new FinalOutcome(chosen, Optional.empty(), Optional.empty()))));
  }

  /** Nothing is recommended or proposed any more; what is final stays. */
  Decision withoutProposal() {
    return new Decision(Optional.empty(), Optional.empty(), decidedAt, outcome);
  }

  /** What is proposed, decided at this moment and final. */
  public Decision at(Instant moment) {
    return new Decision(recommendation, proposal, moment, outcome).made();
  }

  /** What is proposed, final: a case that was decided before is decided again. */
  public Decision made() {
    return new Decision(recommendation, proposal, decidedAt, proposal.map(FinalOutcome::of));
  }
}
