package org.cspenrollment.enrollment;

import java.time.Instant;
import java.util.Set;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Outcome;

/**
 * What is recommended, and then decided, about a case.
 *
 * @param outcome what it comes to, or null while nothing is recommended
 * @param reason why, in a sentence for the partner, or null
 * @param ruleId the rule behind it, or what stands for it where people decided; or null
 * @param decidedAt when the case was first decided, or null; a cure that is tried later does not
 *     change it
 */
public record Decision(
    OutcomeDecision outcome, Bilingual reason, String ruleId, Instant decidedAt) {

  /** Stands for the rule where a manager decided. */
  public static final String EXCEPTION = "decide-exception";

  static final Decision NONE = new Decision(null, null, null, null);

  private static final Set<OutcomeDecision> RENEWED =
      Set.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES);
  private static final String RULE = "rule_";

  /** Whether the case was decided before, however it stands now. */
  public boolean isMade() {
    return decidedAt != null;
  }

  /** Whether the partner may have appealed: decided, and not renewed by the tables alone. */
  public boolean mayHaveBeenAppealed() {
    return isMade() && !(isRenewal() && ruleId.startsWith(RULE));
  }

  /** Whether a manager has decided already, so that the table need not be asked. */
  boolean isMadeByAManager() {
    return EXCEPTION.equals(ruleId) && (isRenewal() || outcome == OutcomeDecision.NOT_RENEWED);
  }

  private boolean isRenewal() {
    return RENEWED.contains(outcome);
  }

  /** This outcome instead, decided when it was. */
  Decision with(Outcome other) {
    return new Decision(other.decision(), other.sentence(), other.ruleId(), decidedAt);
  }

  /** The same outcome, decided at this moment. */
  Decision at(Instant moment) {
    return new Decision(outcome, reason, ruleId, moment);
  }
}
