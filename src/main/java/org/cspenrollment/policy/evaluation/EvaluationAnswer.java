package org.cspenrollment.policy.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.jspecify.annotations.Nullable;

/** The answer as the API gives it. */
public record EvaluationAnswer(
    Edition edition,
    LocalDate basisDate,
    BasisType basisType,
    Bilingual basisExplanation,
    List<Line> requirements,
    Outcome outcome) {

  /** One requirement: what is asked, what the rules say, and why. */
  public record Line(
      String id,
      RequirementLevel level,
      Scope scope,
      VerifiedBy verifiedBy,
      Result result,
      @Nullable String reasonCode,
      String ruleId,
      String table,
      int tableVersion,
      Bilingual sentence,
      String source,
      List<String> notes,
      @Nullable LocalDate earliestDate) {

    static Line of(RequirementResult result) {
      var requirement = result.requirement();
      return new Line(
          requirement.id(),
          requirement.level(),
          requirement.scope(),
          requirement.verifiedBy(),
          result.result(),
          result.reasonCode(),
          result.ruleId(),
          result.table(),
          result.tableVersion(),
          result.sentence(),
          result.source(),
          result.notes(),
          result.earliestDate());
    }
  }

  static EvaluationAnswer of(Evaluation evaluation) {
    var basis = evaluation.basis();
    return new EvaluationAnswer(
        basis.edition(),
        basis.date(),
        basis.type(),
        basis.explanation(),
        evaluation.requirements().stream().map(Line::of).toList(),
        evaluation.outcome());
  }
}
