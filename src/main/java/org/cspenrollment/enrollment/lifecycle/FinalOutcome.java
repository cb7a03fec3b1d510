package org.cspenrollment.enrollment.lifecycle;

import java.util.Optional;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;

/**
 * What a case was last finally decided to be: renewed, not renewed since a second person confirmed
 * it, or what the partner chose instead. It stays through a cure and an appeal until the next final
 * decision; what is recommended meanwhile, and what one person alone has said, is not in it.
 * Nothing else of an outcome is ever told to a partner.
 *
 * @param decision what was decided
 * @param sentence why, for the partner; empty for cases that were on their way to a second decision
 *     when this was first kept
 * @param ruleId the rule that says so, or the task a person decided it in; empty as before
 */
public record FinalOutcome(
    OutcomeDecision decision, Optional<Bilingual> sentence, Optional<String> ruleId) {

  /** What was proposed, now that it is final. */
  static FinalOutcome of(Recommendation proposed) {
    return new FinalOutcome(
        proposed.decision(), Optional.of(proposed.sentence()), Optional.of(proposed.ruleId()));
  }
}
