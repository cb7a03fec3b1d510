package org.cspenrollment.review.verification;

import java.util.Optional;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ManualDecisionText;

/** The result of a requirement where people decide otherwise than the tables recommend. */
final class ManualResult {

  private ManualResult() {}

  /**
   * What people made of a requirement, with the rule they had before them.
   *
   * @param reasonCode why, as a code, where the person gave one
   * @param comment why, in the person's words, for the partner
   */
  static RequirementResult of(
      RequirementResult recommended, Result result, Optional<String> reasonCode, String comment) {
    return decided(recommended, result, reasonCode, ManualDecisionText.sentence(comment));
  }

  /** Two people differ on a "not met": a third has to decide, and the partner reads only that. */
  static RequirementResult doubted(RequirementResult recommended) {
    return decided(
        recommended,
        Result.REVIEW,
        Optional.of(CaseRequirement.NOT_MET_DOUBTED),
        ManualDecisionText.PERSON_DECIDES);
  }

  private static RequirementResult decided(
      RequirementResult recommended,
      Result result,
      Optional<String> reasonCode,
      Bilingual sentence) {
    return new RequirementResult(
        recommended.requirement(),
        result,
        reasonCode.orElse(null),
        recommended.ruleId(),
        recommended.table(),
        recommended.tableVersion(),
        sentence,
        recommended.source(),
        recommended.notes(),
        null,
        recommended.facts());
  }
}
