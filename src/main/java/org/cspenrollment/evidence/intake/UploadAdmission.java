package org.cspenrollment.evidence.intake;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Everything that can be said of an upload before a byte is read: whose case it is, whether the
 * requirement is with the partner, how much the case holds. Leaves no trace.
 */
@Component
class UploadAdmission {

  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final EvidenceQuota quota;
  private final CurrentActor currentActor;

  UploadAdmission(
      Enrollments enrollments,
      HandingIn handingIn,
      EvidenceQuota quota,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.quota = quota;
    this.currentActor = currentActor;
  }

  /**
   * The case of the partner that acts; 403 for anybody else, 404 for a case that is not its own.
   */
  Enrollment ownCase(CaseNumber caseNumber) {
    refuseUnlessPartner();
    return enrollments.visible(caseNumber);
  }

  /**
   * Refuses what this case does not await for this requirement now: 404, 409, or 422 over quota.
   */
  void refuseUnlessAwaited(Enrollment enrollment, RequirementId requirementId) {
    refuseUnlessPartner();
    handingIn.refuseUnlessOpen(enrollment, requirementId);
    quota.refuseIfExceeded(enrollment.id());
  }

  private void refuseUnlessPartner() {
    if (!currentActor.get().is(Role.PARTNER)) {
      throw ProblemException.notAllowed("Only the partner itself adds and withdraws evidence.");
    }
  }
}
