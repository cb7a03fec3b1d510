package org.cspenrollment.review.verification;

import java.util.Optional;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a second person says of a verdict against the partner, or of a waiver, into the case.
 * Called by the step behind the task, in its transaction: if this refuses, the task stays open and
 * the person sees why.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VerdictConfirmations {

  private static final String WAIVED = "WAIVED";

  private final ReviewDecisions acts;
  private final Recommendations recommendations;
  private final CaseProgress progress;

  VerdictConfirmations(
      ReviewDecisions acts, Recommendations recommendations, CaseProgress progress) {
    this.acts = acts;
    this.recommendations = recommendations;
    this.progress = progress;
  }

  /**
   * Records what the second person says of a "not met" or of a waiver.
   *
   * @return whether they agree
   */
  public boolean record(TaskReference task, Optional<String> answer) {
    var entry = acts.confirmation(task, answer);
    ReviewEntryValidator.checkConfirmation(entry, "Say why you do not agree.");
    var first = lastVerdict(task);
    var verdict = Verdict.valueOf(first.answer());
    var recommended = recommendations.of(task, first.facts(), verdict);
    acts.keep(task, entry, Optional.empty(), ReviewDecisions.Checked.NOTHING, recommended);
    if (task.kind() != TaskKind.CONFIRM_WAIVER) {
      progress.decided(
          task.caseNumber(),
          entry.agrees() ? notMet(recommended, first) : ManualResult.doubted(recommended));
    } else if (entry.agrees()) {
      progress.waived(
          task.caseNumber(),
          ManualResult.of(recommended, Result.WAIVED, Optional.of(WAIVED), first.words()),
          first.lastWaivedDay());
    }
    return entry.agrees();
  }

  private ReviewDecision lastVerdict(TaskReference task) {
    return acts.of(task.caseNumber()).stream()
        .filter(act -> act.kind().isVerification())
        .filter(act -> act.isAbout(task.requiredRequirement()))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("There is no verdict to confirm on " + task.id()));
  }

  /** What is not met, in the tables' words where they say the same, otherwise in the person's. */
  private static RequirementResult notMet(RequirementResult recommended, ReviewDecision first) {
    return ReviewEntryValidator.agrees(Verdict.NOT_MET, recommended.result())
        ? recommended
        : ManualResult.of(
            recommended, Result.NOT_MET, Optional.ofNullable(first.reasonCode()), first.words());
  }
}
