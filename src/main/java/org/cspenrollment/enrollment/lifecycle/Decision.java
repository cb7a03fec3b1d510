package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended, and then decided, about a case.
 *
 * @param outcome what was last recommended or decided, final or not: for the office alone, partners
 *     are told {@code finalOutcome}
 * @param reason why, in a sentence, as final as the outcome
 * @param ruleId the rule behind it, or what stands for it where people decided
 * @param decidedAt when the case was decided; a cure that fails does not change it
 * @param finalOutcome what it was last finally decided to be; empty until it is decided
 */
public record Decision(
    @Nullable OutcomeDecision outcome,
    @Nullable Bilingual reason,
    @Nullable String ruleId,
    @Nullable Instant decidedAt,
    Optional<FinalOutcome> finalOutcome) {

  /** Stands for the rule where a manager decided. */
  public static final String EXCEPTION = "decide-exception";

  public static final Decision NONE = new Decision(null, null, null, null, Optional.empty());

  private static final Set<OutcomeDecision> RENEWED =
      Set.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES);
  private static final String RULE = "rule_";

  /** Whether the case was decided before, however it stands now. */
  public boolean isMade() {
    return decidedAt != null;
  }

  /** Whether the partner may have appealed: decided, and not renewed by the tables alone. */
  public boolean mayHaveBeenAppealed() {
    return isMade() && !(isRenewal() && ruleId != null && ruleId.startsWith(RULE));
  }

  /** Whether a manager has decided already, so that the table need not be asked. */
  public boolean isMadeByAManager() {
    return isByAManager() && (isRenewal() || outcome == OutcomeDecision.NOT_RENEWED);
  }

  /** Whether it is what a manager said last, be it only that the case waits. */
  public boolean isByAManager() {
    return EXCEPTION.equals(ruleId);
  }

  /** The outcome of a case that has one; a case of which nothing is said yet is a defect. */
  public OutcomeDecision requireOutcome() {
    return Objects.requireNonNull(outcome, "Nothing is recommended or decided");
  }

  /** What is behind the outcome of a case that has one; none is a defect. */
  String requireRuleId() {
    return Objects.requireNonNull(ruleId, "The outcome has no rule");
  }

  private boolean isRenewal() {
    return RENEWED.contains(outcome);
  }

  /** This outcome instead; until it is made final, partners are told the one before. */
  public Decision with(Outcome other) {
    return new Decision(
        other.decision(), other.sentence(), other.ruleId(), decidedAt, finalOutcome);
  }

  /** The same outcome, decided at this moment and final. */
  public Decision at(Instant moment) {
    return new Decision(outcome, reason, ruleId, moment, finalOutcome).made();
  }

  /** The same outcome, final: a case that was decided before is decided again. */
  public Decision made() {
    return new Decision(
        outcome,
        reason,
        ruleId,
        decidedAt,
        Optional.ofNullable(outcome)
            .map(
                last ->
                    new FinalOutcome(
                        last, Optional.ofNullable(reason), Optional.ofNullable(ruleId))));
  }
}
