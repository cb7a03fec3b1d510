package org.cspenrollment.policy.evaluation;

import java.time.LocalDate;
import java.util.Objects;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.OutcomeFacts;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/** Asks the rules everything at once, from the basis date to the outcome; stores nothing. */
@Service
public class PolicyEvaluation {

  private final EnrollmentPolicy policy;

  public PolicyEvaluation(EnrollmentPolicy policy) {
    this.policy = policy;
  }

  /**
   * What the tables in force say.
   *
   * @throws ProblemException 422 on {@code enrolledOn} if a renewal has no basis date
   */
  public Evaluation evaluate(EvaluationRequest request) {
    var tables = policy.currentTables();
    var basis = basisDate(request, tables);
    var choice = policy.edition(request.caseType(), basis.date(), tables);
    var results =
        policy.requirements(choice.edition(), request.caseType(), basis.date(), tables).stream()
            .map(
                requirement ->
                    policy.evaluate(
                        requirement, request.caseType(), basis.date(), request.facts(), tables))
            .toList();
    var facts =
        OutcomeFacts.of(
            results,
            request.deadlinePassed(),
            request.evidenceInTime(),
            request.election(),
            request.caseType(),
            choice);
    return new Evaluation(basis, results, policy.outcome(facts, tables));
  }

  private BasisDate basisDate(EvaluationRequest request, PinnedTableVersions tables) {
    var date = request.basisDate();
    if (request.caseType() != CaseType.RENEWAL) {
      var handedIn = Objects.requireNonNullElse(request.submittedOn(), request.asOf());
      return given(request, Objects.requireNonNullElse(date, handedIn), tables);
    }
    var facts = request.basisFacts();
    if (date == null) {
      return policy
          .nextBasisDate(facts, request.asOf(), tables)
          .orElseThrow(PolicyEvaluation::noDate);
    }
    return policy.basisDates(facts, date, date, tables).stream()
        .findFirst()
        .orElseGet(() -> given(request, date, tables));
  }

  private BasisDate given(EvaluationRequest request, LocalDate date, PinnedTableVersions tables) {
    var known = request.basisFacts().planRenewalOn() != null;
    var choice = policy.edition(request.caseType(), date, known, tables);
    return new BasisDate(date, choice.basisType(), choice.edition(), choice.explanation());
  }

  private static ProblemException noDate() {
    return ProblemException.invalidField(
        "enrolledOn", "No basis date follows from these dates; give enrolledOn or basisDate.");
  }
}
