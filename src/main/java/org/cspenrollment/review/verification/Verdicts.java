package org.cspenrollment.review.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.preparation.CaseProgress;
import org.cspenrollment.enrollment.preparation.RegistryCorrections;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ManualDecisionText;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.asked.Asked;
import org.cspenrollment.review.asked.AskedFacts;
import org.cspenrollment.review.asked.Look;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.asked.VerdictRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a reviewer found about a requirement into the case. Called by the step behind the
 * task, in its transaction: if this refuses, the task stays open and the person sees why.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Verdicts {

  private final ReviewDecisions acts;
  private final Recommendations recommendations;
  private final Findings findings;
  private final InformationRequests informationRequests;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;
  private final CaseProgress progress;
  private final EnrollmentPolicy policy;
  private final TaskQuestions questions;
  private final EvidenceFiles evidence;
  private final RegistryCorrections corrections;
  private final CurrentActor currentActor;

  Verdicts(
      ReviewDecisions acts,
      Recommendations recommendations,
      Findings findings,
      InformationRequests informationRequests,
      Enrollments enrollments,
      CaseCalendar calendar,
      CaseProgress progress,
      EnrollmentPolicy policy,
      TaskQuestions questions,
      EvidenceFiles evidence,
      RegistryCorrections corrections,
      CurrentActor currentActor) {
    this.acts = acts;
    this.recommendations = recommendations;
    this.findings = findings;
    this.informationRequests = informationRequests;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.progress = progress;
    this.policy = policy;
    this.questions = questions;
    this.evidence = evidence;
    this.corrections = corrections;
    this.currentActor = currentActor;
  }

  /**
   * Records a verdict with the facts and reasons of the draft.
   *
   * @return the last day for the partner to answer, where more information is asked
   */
  public Optional<LocalDate> record(TaskReference task, Optional<String> answer) {
    var entry = acts.verdict(task, answer);
    var asked = questions.of(task);
    var facts = AskedFacts.checked(asked.facts(), entry.facts());
    var recommended = recommendations.asked(task, facts);
    var requirement = task.requiredRequirement();
    var seen = evidence.seen(task.caseNumber(), requirement, currentActor.get().username());
    var look = Look.of(seen.opened(), seen.awaitsScan());
    VerdictRules.check(asked, entry, facts, recommended, look);
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
        new ReviewDecisions.Checked(facts, found, grounds(entry, look), waivedUntil),
        recommended);
    if (entry.verdict() == Verdict.MET) {
      progress.decided(task.caseNumber(), met(recommended, entry, asked));
      corrections.correct(task.caseNumber(), requirement, facts);
    }
    return due;
  }

  /** Asks the partner; the last day to answer. */
  private LocalDate ask(TaskReference task, VerdictEntry entry) {
    var asked = ReviewEntryValidator.checkAsked(entry);
    var requirement = task.requiredRequirement().value();
    var workingDays =
        Optional.ofNullable(asked.workingDays())
            .orElseGet(
                () ->
                    policy
                        .constants(enrollments.pins(task.caseNumber()))
                        .informationRequestWorkingDays());
    var due = calendar.after(task.caseNumber(), informationRequests.today(), workingDays);
    informationRequests.ask(
        task.caseNumber(),
        new RequirementId(requirement),
        asked,
        Optional.ofNullable(entry.grounds().partnerSentence()).orElse(""),
        due);
    progress.informationRequested(task.caseNumber(), new RequirementId(requirement));
    return due;
  }

  private static RequirementResult met(
      RequirementResult recommended, VerdictEntry entry, Asked asked) {
    return ReviewEntryValidator.agrees(Verdict.MET, recommended.result())
        ? recommended
        : ManualResult.of(
            recommended,
            Result.MET,
            entry.reasonCode().flatMap(code -> asked.reason(Verdict.MET, code)),
            null,
            ManualDecisionText.PERSON_DECIDED);
  }

  /** Why it was not seen counts only where something is met, and was not. */
  private static VerdictEntry.Grounds grounds(VerdictEntry entry, Look look) {
    return look == Look.OPENED || entry.verdict() != Verdict.MET
        ? entry.grounds().unseen(null)
        : entry.grounds();
  }
}
