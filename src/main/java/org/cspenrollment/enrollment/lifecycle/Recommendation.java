package org.cspenrollment.enrollment.lifecycle;

import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Outcome;

/**
 * What the table, or one person in its place, says a case should be decided to be. It is for the
 * office alone: nothing of it is final.
 *
 * @param ruleId the rule that says so, or what stands for it where a person does
 * @param sentence why
 */
public record Recommendation(OutcomeDecision decision, String ruleId, Bilingual sentence) {

  static Recommendation of(Outcome outcome) {
    return new Recommendation(outcome.decision(), outcome.ruleId(), outcome.sentence());
  }
}
