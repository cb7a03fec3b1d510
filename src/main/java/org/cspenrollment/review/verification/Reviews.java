package org.cspenrollment.review.verification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.review.ManualDecisionText;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.review.VerdictEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people of the office found about a requirement into the case. Called by the step
 * behind each task, in its transaction: if this refuses, the task stays open and the person sees
 * why.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {

  private final ReviewDecisions acts;
  private final Findings findings;
  private final InformationRequests informationRequests;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;
  private final CaseProgress progress;
  private final EnrollmentPolicy policy;

  Reviews(
      ReviewDecisions acts,
      Findings findings,
      InformationRequests informationRequests,
      Enrollments enrollments,
      CaseCalendar calendar,
      CaseProgress progress,
      EnrollmentPolicy policy) {
    this.acts = acts;
    this.findings = findings;
    this.informationRequests = informationRequests;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.progress = progress;
    this.policy = policy;
  }

  /**
   * Records a verdict with the facts and reasons of the draft.
   *
   * @return the last day for the partner to answer, where more information is asked
   */
  public Optional<LocalDate> recordVerdict(TaskReference task, Optional<String> answer) {
    var entry = acts.verdict(task, answer);
    var facts = RequirementFacts.checked(requirement(task), entry.facts());
    var recommended = recommended(task, facts, entry.verdict());
    ReviewEntryValidator.checkReason(entry, recommended.result(), recommended.reasonCode());
    var waivedUntil =
        entry.verdict() == Verdict.WAIVE
            ? Optional.of(ReviewEntryValidator.checkWaiver(entry, informationRequests.today()))
            : Optional.<LocalDate>empty();
    var found = findings.checked(task, entry);
    var due =
        entry.verdict() == Verdict.MORE_INFORMATION
            ? Optional.of(ask(task, entry))
            : Optional.<LocalDate>empty();
    acts.keep(
        task,
        entry,
        entry.reasonCode(),
        new ReviewDecisions.Checked(facts, found, waivedUntil),
        recommended);
    if (entry.verdict() == Verdict.MET) {
      progress.decided(
          caseNumber(task),
          ReviewEntryValidator.agrees(Verdict.MET, recommended.result())
              ? recommended
              : byPeople(recommended, Result.MET, entry.reasonCode(), entry.comment()));
    }
    return due;
  }

  private static CaseNumber caseNumber(TaskReference task) {
    return task.caseNumber();
  }

  private static String requirement(TaskReference task) {
    return task.requiredRequirement().value();
  }

  /** Asks the partner; the last day to answer. */
  private LocalDate ask(TaskReference task, VerdictEntry entry) {
    var asked = ReviewEntryValidator.checkAsked(entry);
    var workingDays =
        Optional.ofNullable(asked.workingDays())
            .orElseGet(
                () ->
                    policy
                        .constants(enrollments.pins(caseNumber(task)))
                        .informationRequestWorkingDays());
    var due = calendar.after(caseNumber(task), informationRequests.today(), workingDays);
    informationRequests.ask(caseNumber(task), requirement(task), asked, entry.comment(), due);
    progress.informationRequested(caseNumber(task), requirement(task));
    return due;
  }

  /**
   * Records what the second person says of a "not met" or of a waiver.
   *
   * @return whether they agree
   */
  public boolean recordConfirmation(TaskReference task, Optional<String> answer) {
    var entry = acts.confirmation(task, answer);
    ReviewEntryValidator.checkConfirmation(entry, "Say why you do not agree.");
    var first = lastVerdict(task);
    var verdict = Verdict.valueOf(first.answer());
    var recommended = recommended(task, first.facts(), verdict);
    acts.keep(task, entry, Optional.empty(), ReviewDecisions.Checked.NOTHING, recommended);
    if (task.kind() == TaskKind.CONFIRM_WAIVER) {
      if (entry.agrees()) {
        progress.waived(
            caseNumber(task),
            byPeople(recommended, Result.WAIVED, Optional.of("WAIVED"), first.comment()),
            first.waivedUntil());
      }
    } else {
      progress.decided(
          caseNumber(task), entry.agrees() ? notMet(recommended, first) : doubted(recommended));
    }
    return entry.agrees();
  }

  /** What is not met, in the tables' words where they say the same, otherwise in the person's. */
  private static RequirementResult notMet(RequirementResult recommended, ReviewDecision first) {
    return ReviewEntryValidator.agrees(Verdict.NOT_MET, recommended.result())
        ? recommended
        : byPeople(
            recommended,
            Result.NOT_MET,
            Optional.ofNullable(first.reasonCode()),
            Optional.ofNullable(first.comment()).map(String::strip).orElse(""));
  }

  private static RequirementResult doubted(RequirementResult recommended) {
    return decided(
        recommended,
        Result.REVIEW,
        Optional.of(CaseRequirement.NOT_MET_DOUBTED),
        ManualDecisionText.PERSON_DECIDES);
  }

  private ReviewDecision lastVerdict(TaskReference task) {
    return acts.of(caseNumber(task)).stream()
        .filter(act -> act.kind().isVerification())
        .filter(act -> requirement(task).equals(act.requirementId()))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("There is no verdict to confirm on " + task.id()));
  }

  private RequirementResult recommended(
      TaskReference task, Map<String, Object> facts, Verdict verdict) {
    return progress.recommendation(
        caseNumber(task),
        requirement(task),
        facts,
        verdict == Verdict.NOT_MET ? ServiceState.REJECTED : ServiceState.ACCEPTED);
  }

  private static RequirementResult byPeople(
      RequirementResult recommended, Result result, Optional<String> reasonCode, String comment) {
    return decided(recommended, result, reasonCode, ManualDecisionText.sentence(comment));
  }

  private static RequirementResult decided(
      RequirementResult recommended,
      Result result,
      Optional<String> reasonCode,
      Bilingual sentence) {
    return new RequirementResult(
        recommended.requirement(),
        result,
        reasonCode.orElse(null),
        recommended.ruleId(),
        recommended.table(),
        recommended.tableVersion(),
        sentence,
        recommended.source(),
        recommended.notes(),
        null,
        recommended.facts());
  }
}
