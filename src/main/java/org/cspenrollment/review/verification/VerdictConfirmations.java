package org.cspenrollment.review.verification;

import java.util.Optional;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.enrollment.preparation.RegistryCorrections;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.review.ManualDecisionText;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.review.asked.TaskQuestions;
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
  private final RegistryCorrections corrections;
  private final TaskQuestions questions;

  VerdictConfirmations(
      ReviewDecisions acts,
      Recommendations recommendations,
      CaseProgress progress,
      RegistryCorrections corrections,
      TaskQuestions questions) {
    this.acts = acts;
    this.recommendations = recommendations;
    this.progress = progress;
    this.corrections = corrections;
    this.questions = questions;
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
    var recommended = recommendations.asked(task, first.facts());
    acts.keep(task, entry, Optional.empty(), ReviewDecisions.Checked.NOTHING, recommended);
    if (task.kind() == TaskKind.CONFIRM_WAIVER) {
      if (entry.agrees()) {
        progress.waived(task.caseNumber(), waived(task, recommended, first), first.lastWaivedDay());
      }
    } else if (entry.agrees()) {
      progress.decided(task.caseNumber(), notMet(task, first));
      corrections.correct(task.caseNumber(), task.requiredRequirement(), first.facts());
    } else {
      progress.decided(task.caseNumber(), ManualResult.doubted(recommended));
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

  /** What is not met, in the tables' words where they give the same reason. */
  private RequirementResult notMet(TaskReference task, ReviewDecision first) {
    var judged = recommendations.of(task, first.facts(), Verdict.NOT_MET);
    var code = Optional.ofNullable(first.reasonCode());
    boolean same =
        ReviewEntryValidator.agrees(Verdict.NOT_MET, judged.result())
            && code.filter(given -> !given.equals(judged.reasonCode())).isEmpty();
    return same
        ? judged
        : ManualResult.of(
            judged,
            Result.NOT_MET,
            reason(task, first, Verdict.NOT_MET),
            first.reasonCode(),
            ManualDecisionText.PERSON_DECIDED);
  }

  private RequirementResult waived(
      TaskReference task, RequirementResult recommended, ReviewDecision first) {
    return ManualResult.of(
        recommended,
        Result.WAIVED,
        reason(task, first, Verdict.WAIVE),
        WAIVED,
        ManualDecisionText.WAIVED);
  }

  private Optional<Reason> reason(TaskReference task, ReviewDecision first, Verdict verdict) {
    return Optional.ofNullable(first.reasonCode())
        .flatMap(code -> questions.about(task, first.kind().key()).reason(verdict, code));
  }
}
