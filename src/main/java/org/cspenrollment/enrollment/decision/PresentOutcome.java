package org.cspenrollment.enrollment.decision;

import java.time.Clock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RegistryResults;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.OutcomeFacts;
import org.springframework.stereotype.Component;

/** What the pinned tables say of a case by what is known at this moment; nothing is stored. */
@Component
class PresentOutcome {

  private final Enrollments enrollments;
  private final RegistryResults registry;
  private final EnrollmentPolicy policy;
  private final Clock clock;

  PresentOutcome(
      Enrollments enrollments, RegistryResults registry, EnrollmentPolicy policy, Clock clock) {
    this.enrollments = enrollments;
    this.registry = registry;
    this.policy = policy;
    this.clock = clock;
  }

  /** What the outcome is recommended from, by the results the case has. */
  OutcomeFacts facts(CaseSnapshot read) {
    var enrollment = read.enrollment();
    var intake =
        policy
            .edition(
                enrollment.caseType(), enrollment.basisDate(), enrollments.pins(enrollment.id()))
            .intake();
    return read.outcomeFacts(clock.instant(), intake.name());
  }

  /** What is recommended by the results the case has. */
  Outcome of(CaseSnapshot read) {
    return policy.outcome(facts(read), enrollments.pins(read.enrollment().id()));
  }

  /** What would be recommended if the registry were asked once more now. */
  Outcome ofRegistry(CaseSnapshot read) {
    return of(read.with(registry.changed(read)));
  }
}
