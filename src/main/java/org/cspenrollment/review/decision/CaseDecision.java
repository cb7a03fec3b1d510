package org.cspenrollment.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.review.ReviewDecision;

/**
 * What one person decided and, where the programme wants two, what the second said to it.
 *
 * @param act the decision
 * @param second the answer of the second person, where one was asked and has come
 */
public record CaseDecision(ReviewDecision act, Optional<ReviewDecision> second) {

  /** The acts of a case in their order, each confirmation with what it confirms. */
  public static List<CaseDecision> of(List<ReviewDecision> acts) {
    var decisions = new ArrayList<CaseDecision>();
    for (var act : acts) {
      var first = indexOfConfirmed(decisions, act);
      if (first.isPresent()) {
        decisions.set(
            first.get(), new CaseDecision(decisions.get(first.get()).act(), Optional.of(act)));
      } else {
        decisions.add(new CaseDecision(act, Optional.empty()));
      }
    }
    return List.copyOf(decisions);
  }

  /** The last one before that this answers and that nobody has answered. */
  private static Optional<Integer> indexOfConfirmed(
      List<CaseDecision> decisions, ReviewDecision confirming) {
    for (int i = decisions.size() - 1; i >= 0; i--) {
      var decision = decisions.get(i);
      if (decision.second().isEmpty() && isConfirmed(decision.act(), confirming)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isConfirmed(ReviewDecision first, ReviewDecision second) {
    return switch (second.kind()) {
      case CONFIRM_NOT_MET -> isVerdict(first, second, Verdict.NOT_MET);
      case CONFIRM_WAIVER -> isVerdict(first, second, Verdict.WAIVE);
      case CONFIRM_DEMOTION -> first.says(ExceptionDecision.NOT_RENEWED);
      default -> false;
    };
  }

  private static boolean isVerdict(ReviewDecision first, ReviewDecision second, Verdict verdict) {
    return first.says(verdict)
        && Objects.equals(first.requirementId(), second.requirementId())
        && first.round() == second.round();
  }
}
