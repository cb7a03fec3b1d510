package org.cspenrollment.policy;

import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.RuleExplanation;

/**
 * The edition that applies on a basis date.
 *
 * @param ruleId the rule of the table {@code policy-edition} that said so
 */
public record EditionChoice(
    Edition edition, BasisType basisType, Intake intake, String ruleId, Bilingual explanation) {

  /**
   * What a rule of the table {@code policy-edition} says, its sentence filled with these values.
   */
  static EditionChoice of(FiredRule rule, Map<String, Object> variables) {
    return new EditionChoice(
        Edition.valueOf(rule.string("edition")),
        BasisType.valueOf(rule.string("basisType")),
        Intake.valueOf(rule.string("intake")),
        rule.id(),
        RuleExplanation.fill(rule.text().sentence(), variables));
  }
}
