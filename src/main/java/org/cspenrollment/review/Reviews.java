package org.cspenrollment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.CaseProgress;
import org.cspenrollment.enrollment.CaseRequirement;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RequirementFacts;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Facts;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
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

  private final Acts acts;
  private final Findings findings;
  private final InformationRequests informationRequests;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;
  private final CaseProgress progress;
  private final EnrollmentPolicy policy;

  Reviews(
      Acts acts,
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
  public Optional<LocalDate> recordVerdict(OfficeTask task, String verdict) {
    var entry = acts.entryFor(task, verdict);
    var facts = RequirementFacts.checked(task.requirementId(), entry.givenFacts());
    var recommended = recommended(task, facts, verdict);
    EntryRules.checkReason(entry, verdict, recommended);
    LocalDate waivedUntil =
        verdict.equals("WAIVE") ? EntryRules.checkWaiver(entry, informationRequests.today()) : null;
    var found = findings.checked(task, entry, verdict);
    var due = verdict.equals("MORE_INFORMATION") ? ask(task, entry) : Optional.<LocalDate>empty();
    acts.keep(task, entry, verdict, facts, found, recommended, waivedUntil);
    if (verdict.equals("MET")) {
      progress.decided(task.caseNumber(), result(recommended, Result.MET, entry));
    }
    return due;
  }

  private Optional<LocalDate> ask(OfficeTask task, ReviewEntry entry) {
    var asked = EntryRules.checkAsked(entry);
    var workingDays =
        Optional.ofNullable(asked.workingDays())
            .orElseGet(
                () ->
                    policy
                        .constants(enrollments.pins(task.caseNumber()))
                        .informationRequestWorkingDays());
    var due = calendar.after(task.caseNumber(), informationRequests.today(), workingDays);
    informationRequests.ask(
        task.caseNumber(), task.requirementId(), asked.documents(), entry.givenComment(), due);
    progress.informationRequested(task.caseNumber(), task.requirementId());
    return Optional.of(due);
  }

  /**
   * Records what the second person says of a "not met" or of a waiver.
   *
   * @return whether they agree
   */
  public boolean recordConfirmation(OfficeTask task, String answer) {
    var agrees = answer.equals("AGREE");
    var entry = acts.entryFor(task, answer);
    if (agrees) {
      EntryRules.checkComment(entry);
    } else {
      EntryRules.requireComment(entry, "Say why you do not agree.");
    }
    var first = lastVerdict(task);
    var firstEntry =
        new ReviewEntry(
            first.answer(), first.reasonCode(), first.comment(), null, null, null, null, null);
    var recommended = recommended(task, first.facts(), first.answer());
    acts.keep(task, entry, answer, Map.of(), List.of(), recommended, null);
    if (task.kind() == TaskKind.CONFIRM_WAIVER) {
      if (agrees) {
        progress.waived(
            task.caseNumber(),
            decidedByPeople(
                recommended, Result.WAIVED, "WAIVED", DecidedByPeople.sentence(first.comment())),
            first.waivedUntil());
      }
    } else if (agrees) {
      progress.decided(task.caseNumber(), result(recommended, Result.NOT_MET, firstEntry));
    } else {
      progress.decided(
          task.caseNumber(),
          decidedByPeople(
              recommended,
              Result.REVIEW,
              CaseRequirement.NOT_MET_DOUBTED,
              DecidedByPeople.PERSON_DECIDES));
    }
    return agrees;
  }

  private ReviewAct lastVerdict(OfficeTask task) {
    return acts.of(task.caseNumber()).stream()
        .filter(act -> act.kind().isVerification())
        .filter(act -> task.requirementId().equals(act.requirementId()))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("There is no verdict to confirm on " + task.id()));
  }

  private RequirementResult recommended(
      OfficeTask task, Map<String, Object> facts, String verdict) {
    return progress.recommendation(
        task.caseNumber(),
        task.requirementId(),
        facts,
        verdict.equals("NOT_MET") ? Facts.ServiceState.REJECTED : Facts.ServiceState.ACCEPTED);
  }

  /** The result in the tables' words where they say the same, otherwise in the person's. */
  private static RequirementResult result(
      RequirementResult recommended, Result result, ReviewEntry entry) {
    return EntryRules.agrees(result.name(), recommended.result())
        ? recommended
        : decidedByPeople(
            recommended,
            result,
            entry.reasonCode(),
            DecidedByPeople.sentence(entry.givenComment()));
  }

  private static RequirementResult decidedByPeople(
      RequirementResult recommended, Result result, String reasonCode, Bilingual sentence) {
    return new RequirementResult(
        recommended.requirement(),
        result,
        reasonCode,
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
