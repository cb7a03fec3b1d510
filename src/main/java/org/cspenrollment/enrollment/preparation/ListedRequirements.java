package org.cspenrollment.enrollment.preparation;

import java.util.List;
import org.cspenrollment.enrollment.CaseFacts;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case asks for, written down once when its process begins. Always part of the transaction
 * of the process.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedRequirements {

  private final Enrollments enrollments;
  private final EnrollmentPolicy policy;
  private final CaseFacts caseFacts;
  private final CaseEvaluation evaluation;
  private final RequirementResultStore results;

  ListedRequirements(
      Enrollments enrollments,
      EnrollmentPolicy policy,
      CaseFacts caseFacts,
      CaseEvaluation evaluation,
      RequirementResultStore results) {
    this.enrollments = enrollments;
    this.policy = policy;
    this.caseFacts = caseFacts;
    this.evaluation = evaluation;
    this.results = results;
  }

  /**
   * Writes down what the catalogue listed for this case and what the registry already answers.
   *
   * @param listed the ids the catalogue's rules listed in the engine
   * @return the ids of those a person has to verify: evidence of the partner is needed, or a
   *     mandatory fact of the registry is unknown
   */
  public List<String> record(CaseNumber caseNumber, List<String> listed) {
    var enrollment = enrollments.require(caseNumber);
    var pins = enrollments.pins(caseNumber);
    var asked =
        policy
            .requirements(enrollment.edition(), enrollment.caseType(), enrollment.basisDate(), pins)
            .stream()
            .filter(requirement -> listed.contains(requirement.id()))
            .toList();
    if (asked.size() != listed.size()) {
      throw new IllegalStateException(
          "The engine and the policy list different requirements for " + caseNumber);
    }
    var registry = caseFacts.ofRegistry(enrollment, listed);
    var found =
        asked.stream()
            .map(requirement -> evaluation.of(enrollment, requirement, registry))
            .toList();
    results.add(caseNumber, found, found.stream().map(ListedRequirements::firstState).toList());
    return found.stream()
        .filter(result -> firstState(result) != RequirementState.AUTOMATIC)
        .map(result -> result.requirement().id())
        .toList();
  }

  private static RequirementState firstState(RequirementResult result) {
    if (result.requirement().verifiedBy() == VerifiedBy.HUMAN) {
      return RequirementState.WAITING_FOR_PARTNER;
    }
    return result.requirement().verifiedBy() == VerifiedBy.REGISTRY
            && result.requirement().level() == RequirementLevel.MANDATORY
            && result.result() == Result.PENDING
        ? RequirementState.UNDER_REVIEW
        : RequirementState.AUTOMATIC;
  }
}
