package org.cspenrollment.enrollment.lifecycle;

import org.cspenrollment.platform.problem.ProblemException;

/**
 * Why a case does not take a verb in its state: in a sentence for what people ask for, as a defect
 * for what only the steps of the process do.
 */
public final class CaseRefusals {

  private CaseRefusals() {}

  /** The refusal of this verb, to be thrown. */
  public static RuntimeException of(Enrollment enrollment, CaseVerb verb) {
    return switch (verb) {
      case HAND_IN, CURE ->
          ProblemException.conflict(
              "already-submitted",
              "Nothing to hand in",
              "What you want to hand in is not with the partner now.");
      case APPEAL ->
          ProblemException.conflict(
              "case-closed",
              "Nothing to appeal against",
              "An appeal can be lodged once a case is not renewed, until the last step is taken.");
      case TAKE_BACK_APPEAL -> noAppealToTakeBack();
      case ELECT ->
          ProblemException.conflict(
              "case-closed",
              "The case is decided",
              "Another path can be chosen while the case is open only.");
      case DECIDE_EXCEPTION ->
          ProblemException.conflict(
              "case-closed",
              "The case is decided",
              "This case is decided already; nothing is left to decide here.");
      case TAKE_ENFORCEMENT_STEP ->
          enrollment.state() == EnrollmentState.ON_HOLD
              ? ProblemException.conflict(
                  "on-hold", "The case is on hold", "No step is taken while the case is on hold.")
              : stepNotDue();
      case HOLD ->
          enrollment.state() == EnrollmentState.ON_HOLD
              ? ProblemException.conflict(
                  "on-hold", "On hold already", "The case is on hold already.")
              : DateChange.Obstacle.CASE_CLOSED.refused();
      case REOPEN ->
          ProblemException.conflict(
              "not-cancelled", "Not cancelled", "Only a case that was cancelled is opened again.");
      case RELEASE -> notOnHold();
      case MOVE_DATES, CANCEL, BEGIN_ANEW -> DateChange.Obstacle.CASE_CLOSED.refused();
      case TAKE_BACK_ELECTION -> noElectionToTakeBack();
      default ->
          new IllegalStateException(
              "%s is %s: it does not take %s".formatted(enrollment.id(), enrollment.state(), verb));
    };
  }

  /** Nothing was chosen, or the case has gone on from it (409). */
  public static ProblemException noElectionToTakeBack() {
    return ProblemException.conflict(
        "nothing-to-take-back",
        "Nothing to take back",
        "There is no choice to take back, or the case has gone on from it.");
  }

  /** No step of enforcement is due (409). */
  public static ProblemException stepNotDue() {
    return ProblemException.conflict(
        "step-not-due", "Nothing is due", "No step of this case is due now.");
  }

  /** There is no appeal that could be taken back now (409). */
  public static ProblemException noAppealToTakeBack() {
    return ProblemException.conflict(
        "no-appeal", "No appeal to take back", "No appeal of this case waits for its decision.");
  }

  /** No manager holds the case, however it stands (409). */
  static ProblemException notOnHold() {
    return ProblemException.conflict("not-on-hold", "Not on hold", "No manager holds this case.");
  }
}
