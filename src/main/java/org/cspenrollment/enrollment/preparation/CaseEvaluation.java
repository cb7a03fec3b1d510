package org.cspenrollment.enrollment.preparation;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.ServiceState;
import org.springframework.stereotype.Component;

/** What the tables a case is pinned to make of a requirement; nothing is stored. */
@Component
class CaseEvaluation {

  private final EnrollmentPolicy policy;
  private final Enrollments enrollments;

  CaseEvaluation(EnrollmentPolicy policy, Enrollments enrollments) {
    this.policy = policy;
    this.enrollments = enrollments;
  }

  /** By these facts. */
  RequirementResult of(Enrollment enrollment, Requirement requirement, Facts facts) {
    return policy.evaluate(
        requirement,
        enrollment.caseType(),
        enrollment.basisDate(),
        facts,
        enrollments.pins(enrollment.id()));
  }

  /** By what the registry knows, if the office finds the rest as the partner states it. */
  RequirementResult asDeclared(Enrollment enrollment, CaseRequirement requirement, Facts registry) {
    return of(
        enrollment,
        requirement.requirement(),
        RequirementFacts.over(
            registry, requirement.id(), requirement.declaration(), ServiceState.ACCEPTED));
  }
}
