package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;

/** The answer as the API gives it. */
record EvaluationAnswer(
    Edition edition,
    LocalDate basisDate,
    BasisType basisType,
    Bilingual basisExplanation,
    List<Line> requirements,
    Outcome outcome) {

  /** One requirement: what is asked, what the rules say, and why. */
  record Line(
      String id,
      RequirementLevel level,
      Scope scope,
      VerifiedBy verifiedBy,
      Result result,
      String reasonCode,
      String ruleId,
      String table,
      int tableVersion,
      Bilingual sentence,
      String source,
      List<String> notes,
      LocalDate earliestDate) {

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
