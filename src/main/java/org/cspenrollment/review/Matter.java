package org.cspenrollment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What belongs together for four eyes: one requirement in one round, one waiver, one demotion since
 * the exception was last decided, one step of the ladder, one appeal. Nobody acts twice on one
 * matter.
 */
public final class Matter {

  /** What a confirmation of a demotion is about once it is the one that settles it. */
  public static final String DEMOTION = "NOT_RENEWED";

  private Matter() {}

  /**
   * The earlier acts whose people may not act on this task.
   *
   * @param acts all acts on the case, in the order they happened
   * @param round the round its requirement is in; of no matter where it is about the whole case
   * @param stepDown whether the case is not renewed already, so that a confirmation of the demotion
   *     is one of the steps that follow from it: a matter of its own; who confirmed one step, or
   *     the demotion, may confirm the next
   */
  static List<ReviewDecision> of(
      TaskReference task, List<ReviewDecision> acts, int round, boolean stepDown) {
    return switch (task.kind()) {
      case VERIFY_SUPPORT_PACKAGE,
          VERIFY_SERVICE_EVIDENCE,
          VERIFY_INFRASTRUCTURE,
          VERIFY_REQUIREMENT ->
          inRound(task, acts, round).filter(act -> act.kind().isConfirmation()).toList();
      case CONFIRM_NOT_MET, CONFIRM_WAIVER ->
          inRound(task, acts, round).filter(act -> act.kind().isVerification()).toList();
      case DECIDE_EXCEPTION -> acts.stream().filter(ReviewDecision::saysNotMet).toList();
      case CONFIRM_DEMOTION ->
          Stream.concat(
                  acts.stream().filter(ReviewDecision::isForNotMet),
                  stepDown ? lastException(acts).stream() : openDemotion(acts).stream())
              .toList();
      case DECIDE_APPEAL -> acts;
      // A matter each; the partner is the other pair of eyes
      case RESELLER_CONFIRM_RESTRICTION,
          RESELLER_CONFIRM_ENROLLMENT,
          RESELLER_CONFIRM_AGREEMENT,
          RESELLER_CONFIRM_PROVIDER,
          RESELLER_FOLLOW_CUSTOMERS,
          RESELLER_FOLLOW_LATE_STEP ->
          List.of();
    };
  }

  /** What matters, and whoever was the first of two to agree to a step that still waits. */
  static List<ReviewDecision> withFirstOfTwo(
      List<ReviewDecision> matter, List<ReviewDecision> acts) {
    return ReviewDecision.isHalfConfirmed(acts)
        ? Stream.concat(matter.stream(), ReviewDecision.lastConfirmation(acts).stream()).toList()
        : matter;
  }

  /**
   * What was said of the demotion that is not settled: since the exception was last decided, and
   * since a demotion, or a step that followed from one, was last confirmed.
   *
   * @param acts all acts on the case, in the order they happened
   */
  public static List<ReviewDecision> openDemotion(List<ReviewDecision> acts) {
    var open = new ArrayList<ReviewDecision>();
    for (var act : acts) {
      if (act.kind() == TaskKind.DECIDE_EXCEPTION) {
        open.clear();
        open.add(act);
      } else if (act.kind() == TaskKind.CONFIRM_DEMOTION && act.reasonCode() != null) {
        open.clear();
      } else if (act.kind() == TaskKind.CONFIRM_DEMOTION) {
        open.add(act);
      }
    }
    return List.copyOf(open);
  }

  private static Optional<ReviewDecision> lastException(List<ReviewDecision> acts) {
    return acts.stream()
        .filter(act -> act.kind() == TaskKind.DECIDE_EXCEPTION)
        .reduce((earlier, later) -> later);
  }

  private static Stream<ReviewDecision> inRound(
      TaskReference task, List<ReviewDecision> acts, int round) {
    return acts.stream()
        .filter(act -> act.round() == round)
        .filter(act -> task.requirement().filter(act::isAbout).isPresent());
  }
}
