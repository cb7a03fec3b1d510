package org.cspenrollment.enrollment.lifecycle;

import java.util.Optional;
import org.cspenrollment.audit.event.PreparationEvent.DeadlineMissed;
import org.cspenrollment.audit.event.PreparationEvent.PreparationBegun;
import org.cspenrollment.audit.event.ReviewEvent.RequirementDecided;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.RequirementResult;

/**
 * What is done to a case until each requirement has its result. Where a requirement changes hands
 * the state follows from who has to act now; a case on hold keeps its state.
 */
public final class PreparationPhase {

  private final Enrollment enrollment;

  PreparationPhase(Enrollment enrollment) {
    this.enrollment = enrollment;
  }

  /** The partner has read what is asked and begins; does nothing to a case that has begun. */
  public Change begin() {
    var begun = enrollment.after(CaseVerb.BEGIN_PREPARATION);
    return begun.equals(enrollment)
        ? Change.of(enrollment, enrollment)
        : Change.of(enrollment, begun, new PreparationBegun(number()));
  }

  /** A requirement has come to the office; what was handed in is told by whoever did it. */
  public Change handIn(EnrollmentState following) {
    return Change.of(enrollment, enrollment.after(CaseVerb.HAND_IN, following));
  }

  /** The office asks for more about a requirement; what it asks is told by the review. */
  public Change askForInformation() {
    return Change.of(
        enrollment, enrollment.after(CaseVerb.ASK_FOR_INFORMATION, EnrollmentState.INFO_REQUESTED));
  }

  /** A requirement has its result for this round. */
  public Change verify(RequirementResult result, EnrollmentState following) {
    return Change.of(
        enrollment,
        enrollment.after(CaseVerb.VERIFY_REQUIREMENT, following),
        new RequirementDecided(
            number(),
            result.requirement().id(),
            result.result().name(),
            Optional.ofNullable(result.reasonCode()).map(ReasonCode::new)));
  }

  /** The time for a requirement has passed before the partner handed it in or answered. */
  public Change miss(RequirementId requirementId, EnrollmentState following) {
    return Change.of(
        enrollment,
        enrollment.after(CaseVerb.MISS_DEADLINE, following),
        new DeadlineMissed(number(), requirementId));
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
