package org.cspenrollment.enrollment.preparation;

import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * Why a requirement takes no evidence and no statement now, as it is: each reason a type and a
 * sentence of its own.
 */
final class EvidenceRefusals {

  private EvidenceRefusals() {}

  /** The refusal (409) where nothing can be added, withdrawn or stated. */
  static ProblemException of(Enrollment enrollment, CaseRequirement requirement) {
    if (enrollment.state() == EnrollmentState.SCHEDULED) {
      return notOpenYet();
    }
    if (!requirement.isShownByThePartner()) {
      return ProblemException.conflict(
          "read-from-records",
          "Nothing is asked from the partner",
          "The office reads this from its records: no evidence is asked for, and none can be added.");
    }
    if (!enrollment.state().isBeforeDecision() || requirement.isWithPartner()) {
      return caseClosed(enrollment, requirement);
    }
    return ofRequirement(requirement.state());
  }

  /** The refusal (409) to foresee a case that is not on its way to a decision. */
  static ProblemException nothingToCheck(Enrollment enrollment) {
    return enrollment.state() == EnrollmentState.SCHEDULED
        ? notOpenYet()
        : ProblemException.conflict(
            "case-closed",
            "The case takes no evidence",
            "The case is decided or over: nothing is left to check beforehand.");
  }

  private static ProblemException notOpenYet() {
    return ProblemException.conflict(
        "not-open-yet",
        "The case is not open yet",
        "Evidence can be added from the day on which the case opens.");
  }

  private static ProblemException caseClosed(Enrollment enrollment, CaseRequirement requirement) {
    if (enrollment.state().isNotRenewedYetOpen() && !requirement.isUnmet()) {
      return ofRequirement(RequirementState.VERIFIED);
    }
    return ProblemException.conflict(
        "case-closed",
        "The case takes no evidence",
        enrollment.state().isOnTheWayToReseller()
            ? "The partner is on its way to indirect reseller: no evidence is asked for any more."
            : "The case is decided or over: no evidence is asked for any more.");
  }

  private static ProblemException ofRequirement(RequirementState state) {
    return switch (state) {
      case VERIFIED ->
          ProblemException.conflict(
              "already-verified",
              "Verified already",
              "This requirement has been verified: nothing about it can change now.");
      case MISSED ->
          ProblemException.conflict(
              "time-over",
              "The time is over",
              "The time to show this requirement is over. What can be done stands with the case"
                  + " once it is decided.");
      case UNDER_REVIEW, AUTOMATIC, WAITING_FOR_PARTNER, INFORMATION_REQUESTED ->
          ProblemException.conflict(
              "with-the-office",
              "With the office",
              "This requirement has been handed in and is with the office: nothing about it can"
                  + " change unless the office asks for more.");
    };
  }

  /** The refusal (409) to take back a file that has been handed in. */
  static ProblemException handedIn() {
    return ProblemException.conflict(
        "handed-in",
        "The file has been handed in",
        "The office has seen this file, so it stays with the case. Add a newer version of it"
            + " instead.");
  }
}
