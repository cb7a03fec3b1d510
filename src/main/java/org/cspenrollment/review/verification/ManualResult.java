package org.cspenrollment.review.verification;

import java.util.Optional;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.policy.verdict.ReasonCodes;
import org.cspenrollment.review.ManualDecisionText;
import org.jspecify.annotations.Nullable;

/** The result of a requirement where people decide otherwise than the tables recommend. */
final class ManualResult {

  private ManualResult() {}

  /**
   * What people made of a requirement, in the words of the reason they chose; what they said of it
   * among themselves stays in the office.
   *
   * @param code where no reason of the list was given
   * @param words for the partner, where no reason of the list was given
   */
  static RequirementResult of(
      RequirementResult recommended,
      Result result,
      Optional<Reason> reason,
      @Nullable String code,
      Bilingual words) {
    return reason
        .map(one -> byReason(recommended, result, one))
        .orElseGet(() -> decided(recommended, result, code, words));
  }

  /** With the rule of the reason: the rule for the opposite has no place beside it. */
  private static RequirementResult byReason(
      RequirementResult recommended, Result result, Reason reason) {
    return new RequirementResult(
        recommended.requirement(),
        result,
        reason.code(),
        reason.ruleId(),
        ReasonCodes.TABLE,
        reason.tableVersion(),
        reason.sentence(),
        recommended.source(),
        recommended.notes(),
        null,
        recommended.facts());
  }

  /** Two people differ on a "not met": a third has to decide, and the partner reads only that. */
  static RequirementResult doubted(RequirementResult recommended) {
    return decided(
        recommended,
        Result.REVIEW,
        CaseRequirement.NOT_MET_DOUBTED,
        ManualDecisionText.PERSON_DECIDES);
  }

  private static RequirementResult decided(
      RequirementResult recommended,
      Result result,
      @Nullable String reasonCode,
      Bilingual sentence) {
    return new RequirementResult(
        recommended.requirement(),
        result,
        reasonCode,
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
