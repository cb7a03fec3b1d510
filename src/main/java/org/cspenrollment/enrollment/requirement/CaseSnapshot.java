package org.cspenrollment.enrollment.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.OutcomeFacts;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;

/** A case and what it asks for, as they were read at the beginning of a step. */
public record CaseSnapshot(Enrollment enrollment, List<CaseRequirement> requirements) {

  /** One requirement; 404 if the case does not ask for it. */
  public CaseRequirement requirement(RequirementId requirementId) {
    return requirements.stream()
        .filter(one -> one.id().equals(requirementId))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * The state that follows once this requirement has changed its own: from who has to act on the
   * requirements. Whether the case takes it, the table of its life says.
   */
  public EnrollmentState stateOnce(RequirementId requirementId, RequirementState changed) {
    return following(
        requirements.stream()
            .map(one -> one.id().equals(requirementId) ? changed : one.state())
            .collect(Collectors.toSet()));
  }

  /** The state that follows from the requirements as they are, whatever the case says. */
  public EnrollmentState stateOfRequirements() {
    return following(requirements.stream().map(CaseRequirement::state).collect(Collectors.toSet()));
  }

  private EnrollmentState following(Set<RequirementState> states) {
    if (states.contains(RequirementState.INFORMATION_REQUESTED)) {
      return EnrollmentState.INFO_REQUESTED;
    }
    if (states.contains(RequirementState.UNDER_REVIEW)
        || !states.contains(RequirementState.WAITING_FOR_PARTNER)) {
      return EnrollmentState.UNDER_REVIEW;
    }
    return enrollment.decision().proposes(OutcomeDecision.REMEDIATE)
        ? EnrollmentState.REMEDIATION
        : EnrollmentState.IN_PREPARATION;
  }

  /** The same case with these results in place of those read. */
  public CaseSnapshot with(List<RequirementResult> results) {
    Map<RequirementId, RequirementResult> byId =
        results.stream()
            .collect(Collectors.toMap(one -> one.requirement().id(), Function.identity()));
    return new CaseSnapshot(
        enrollment,
        requirements.stream()
            .map(one -> byId.containsKey(one.id()) ? one.with(byId.get(one.id())) : one)
            .toList());
  }

  /** Whether somebody of the office verifies something, or waits for an answer it asked for. */
  public boolean isBeingVerified() {
    return requirements.stream()
        .map(CaseRequirement::state)
        .anyMatch(
            state ->
                state == RequirementState.UNDER_REVIEW
                    || state == RequirementState.INFORMATION_REQUESTED);
  }

  /**
   * Counts the results; waived ones count like met, monitored ones nowhere. Whether the partner was
   * in time is asked of what is still open and has to be met: what only the office or its registry
   * can supply is never late by the partner.
   */
  public OutcomeFacts outcomeFacts(Instant now, String intake) {
    return new OutcomeFacts(
        count(RequirementLevel.MANDATORY, Result.NOT_MET),
        count(RequirementLevel.MANDATORY, Result.PENDING),
        count(RequirementLevel.MANDATORY, Result.REVIEW),
        count(RequirementLevel.RECOMMENDED, Result.NOT_MET),
        count(RequirementLevel.MANDATORY, Result.MET_FOLLOWUP)
            + count(RequirementLevel.RECOMMENDED, Result.MET_FOLLOWUP),
        enrollment.dates().decisionDueHasPassed(now),
        requirements.stream().filter(CaseSnapshot::isOpen).allMatch(this::isInTime),
        enrollment.election(),
        enrollment.caseType(),
        enrollment.edition(),
        intake);
  }

  private int count(RequirementLevel level, Result result) {
    return (int)
        requirements.stream()
            .filter(one -> one.requirement().level() == level && one.result() == result)
            .count();
  }

  private static boolean isOpen(CaseRequirement requirement) {
    return requirement.requirement().level() == RequirementLevel.MANDATORY
        && requirement.result() == Result.PENDING;
  }

  private boolean isInTime(CaseRequirement requirement) {
    return requirement.requirement().verifiedBy() != VerifiedBy.HUMAN
        || (requirement.state() != RequirementState.MISSED
            && requirement.handedInAt() != null
            && requirement.handedInAt().isBefore(enrollment.dates().decisionDueEnds()));
  }
}
