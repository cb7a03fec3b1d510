package org.cspenrollment.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What belongs together for four eyes: one requirement in the hands of its reviewer and second
 * person, one demotion since the exception was last decided, one step down, one appeal. Nobody acts
 * twice on one matter.
 */
final class Matter {

  private Matter() {}

  /**
   * The earlier acts whose people may not act on this task.
   *
   * @param acts all acts on the case, in the order they happened
   * @param stepDown whether the case is not renewed already, so that a confirmation of the demotion
   *     is one of the steps that follow from it: a matter of its own, which two have confirmed
   */
  static List<ReviewDecision> of(TaskReference task, List<ReviewDecision> acts, boolean stepDown) {
    if (task.kind() != TaskKind.CONFIRM_DEMOTION) {
      return acts.stream().filter(act -> isSame(task, act)).toList();
    }
    return stepDown
        ? acts.stream().filter(Matter::isAgainstThePartner).toList()
        : sinceLastDecision(acts).stream().filter(act -> isSame(task, act)).toList();
  }

  /** What matters, and whoever was the first of two to agree to a step that still waits. */
  static List<ReviewDecision> withFirstOfTwo(
      List<ReviewDecision> matter, List<ReviewDecision> acts) {
    return ReviewDecision.isHalfConfirmed(acts)
        ? Stream.concat(matter.stream(), ReviewDecision.lastConfirmation(acts).stream()).toList()
        : matter;
  }

  private static boolean isAgainstThePartner(ReviewDecision act) {
    return act.saysNotMet() || act.kind() == TaskKind.DECIDE_EXCEPTION;
  }

  /** A demotion is a new matter each time the exception is decided again. */
  private static List<ReviewDecision> sinceLastDecision(List<ReviewDecision> acts) {
    int last =
        acts.stream().map(ReviewDecision::kind).toList().lastIndexOf(TaskKind.DECIDE_EXCEPTION);
    return Stream.concat(
            acts.subList(0, Math.max(last, 0)).stream().filter(ReviewDecision::saysNotMet),
            acts.subList(Math.max(last, 0), acts.size()).stream())
        .toList();
  }

  /** The steps to indirect reseller are a matter each; the partner is the other pair of eyes. */
  private static boolean isSame(TaskReference task, ReviewDecision act) {
    return switch (task.kind()) {
      case VERIFY_SUPPORT_PACKAGE,
          VERIFY_SERVICE_EVIDENCE,
          VERIFY_INFRASTRUCTURE,
          VERIFY_REQUIREMENT ->
          act.kind().isConfirmation() && isSameRequirement(task, act);
      case CONFIRM_NOT_MET, CONFIRM_WAIVER ->
          act.kind().isVerification() && isSameRequirement(task, act);
      case DECIDE_EXCEPTION -> act.saysNotMet();
      case CONFIRM_DEMOTION -> isAgainstThePartner(act) || act.kind() == TaskKind.CONFIRM_DEMOTION;
      case DECIDE_APPEAL -> true;
      case RESELLER_CONFIRM_RESTRICTION,
          RESELLER_CONFIRM_ENROLLMENT,
          RESELLER_CONFIRM_AGREEMENT,
          RESELLER_CONFIRM_PROVIDER,
          RESELLER_FOLLOW_CUSTOMERS ->
          false;
    };
  }

  private static boolean isSameRequirement(TaskReference task, ReviewDecision act) {
    return task.requirement().filter(act::isAbout).isPresent();
  }
}
