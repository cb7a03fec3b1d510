package org.cspenrollment.policy;

import java.util.HashMap;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.RuleExplanation;

/** The outcome a case's results lead to, by one version of the table {@code enrollment-outcome}. */
final class OutcomeRecommendation {

  /** The key of the table. */
  static final String TABLE = "enrollment-outcome";

  private OutcomeRecommendation() {}

  /** What the first rule that fits recommends, with its sentence for the partner. */
  static Outcome of(OutcomeFacts facts, DecisionTable table) {
    var variables = new HashMap<String, Object>();
    variables.put("mandNotMet", facts.mandNotMet());
    variables.put("mandPending", facts.mandPending());
    variables.put("mandReview", facts.mandReview());
    variables.put("recNotMet", facts.recNotMet());
    variables.put("followups", facts.followups());
    variables.put("deadlinePassed", facts.deadlinePassed());
    variables.put("evidenceInTime", facts.evidenceInTime());
    variables.put("election", facts.election().name());
    variables.put("caseType", facts.caseType().name());
    variables.put("edition", facts.edition().name());
    variables.put("intake", facts.intake());
    var rule = table.first(variables);
    return new Outcome(
        OutcomeDecision.valueOf(rule.string("decision")),
        rule.optionalString("reasonCode").orElse(null),
        rule.id(),
        RuleExplanation.fill(rule.text().sentence(), variables));
  }
}
