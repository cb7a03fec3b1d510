package org.cspenrollment.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.CaseOutcome;
import org.cspenrollment.enrollment.CaseProgress;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RequirementFacts;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Facts;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.OutcomeDecision;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people of the office entered into the case. Called by the step behind each task, in
 * its transaction: if this refuses, the task stays open and the person sees why.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {

  private final ReviewStore store;
  private final InformationRequests informationRequests;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;
  private final CaseProgress progress;
  private final CaseOutcome outcome;
  private final EnrollmentPolicy policy;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Reviews(
      ReviewStore store,
      InformationRequests informationRequests,
      Enrollments enrollments,
      CaseCalendar calendar,
      CaseProgress progress,
      CaseOutcome outcome,
      EnrollmentPolicy policy,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.informationRequests = informationRequests;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.progress = progress;
    this.outcome = outcome;
    this.policy = policy;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Records a verdict with the facts and reasons of the draft.
   *
   * @return the last day for the partner to answer, where more information is asked
   */
  public Optional<LocalDate> recordVerdict(OfficeTask task, String verdict) {
    var entry = entryFor(task, verdict);
    var facts = RequirementFacts.checked(task.requirementId(), entry.givenFacts());
    var recommended = recommended(task, facts, verdict);
    EntryRules.checkReason(entry, verdict, recommended);
    LocalDate waivedUntil =
        verdict.equals("WAIVE") ? EntryRules.checkWaiver(entry, informationRequests.today()) : null;
    var due = verdict.equals("MORE_INFORMATION") ? ask(task, entry) : Optional.<LocalDate>empty();
    keep(task, entry, verdict, facts, recommended, waivedUntil);
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
    var entry = entryFor(task, answer);
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
    keep(task, entry, answer, Map.of(), recommended, null);
    if (task.kind() == TaskKind.CONFIRM_WAIVER) {
      if (agrees) {
        progress.waived(
            task.caseNumber(),
            decidedByPeople(recommended, Result.WAIVED, "WAIVED", first.comment()),
            first.waivedUntil());
      }
    } else if (agrees) {
      progress.decided(task.caseNumber(), result(recommended, Result.NOT_MET, firstEntry));
    } else {
      progress.decided(
          task.caseNumber(),
          decidedByPeople(recommended, Result.REVIEW, "NOT_MET_DOUBTED", entry.givenComment()));
    }
    return agrees;
  }

  private ReviewAct lastVerdict(OfficeTask task) {
    return store.acts(task.caseNumber()).stream()
        .filter(act -> act.kind().isVerification())
        .filter(act -> task.requirementId().equals(act.requirementId()))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("There is no verdict to confirm on " + task.id()));
  }

  /**
   * Records what the manager decided of an exception.
   *
   * @return the ids of the requirements the partner may mend, with REMEDIATE
   */
  public List<String> recordExceptionDecision(OfficeTask task, String decision) {
    var entry = entryFor(task, decision);
    EntryRules.requireComment(entry, "Say why you decide so: the partner reads it.");
    keep(task, entry, decision, Map.of(), null, null);
    var decided =
        new Outcome(
            OutcomeDecision.valueOf(decision),
            null,
            "decide-exception",
            DecidedByPeople.sentence(entry.givenComment()));
    if (decision.equals("REMEDIATE")) {
      return outcome.remedy(task.caseNumber(), decided);
    }
    outcome.recordDecision(task.caseNumber(), decided);
    return List.of();
  }

  /**
   * Records what a person says of a demotion.
   *
   * @return what follows from it
   */
  public Demotion recordDemotionConfirmation(OfficeTask task, String answer) {
    var entry = entryFor(task, answer);
    if (answer.equals("DISAGREE")) {
      EntryRules.requireComment(entry, "Say why you do not agree.");
      keep(task, entry, answer, Map.of(), null, null);
      return Demotion.DOUBTED;
    }
    EntryRules.checkComment(entry);
    var before = store.acts(task.caseNumber());
    keep(task, entry, answer, Map.of(), null, null);
    if (before.stream().noneMatch(Reviews::isAgainstThePartner)) {
      return Demotion.SECOND_PERSON_NEEDED;
    }
    outcome.notRenewed(task.caseNumber());
    return Demotion.CONFIRMED;
  }

  /** Whether a person has spoken for the demotion before: then one more is enough. */
  private static boolean isAgainstThePartner(ReviewAct act) {
    return switch (act.kind()) {
      case CONFIRM_NOT_MET, CONFIRM_DEMOTION -> act.answer().equals("AGREE");
      case DECIDE_EXCEPTION -> act.answer().equals("NOT_RENEWED");
      default -> false;
    };
  }

  /** What follows from a confirmation of a demotion. */
  public enum Demotion {
    CONFIRMED,
    DOUBTED,
    /** No person has spoken for it before, so a second one has to. */
    SECOND_PERSON_NEEDED
  }

  /** The draft of whoever is acting, as an answer to this task; 422 where it is not one. */
  private ReviewEntry entryFor(OfficeTask task, String answer) {
    if (answer == null || !task.kind().answers().contains(answer)) {
      throw Refused.invalidField(
          task.kind().isVerification() ? "verdict" : "decision",
          "Choose one of "
              + String.join(", ", task.kind().answers().stream().sorted().toList())
              + ".");
    }
    return store.draft(task.id(), currentActor.get().username()).orElse(ReviewEntry.EMPTY);
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
        : decidedByPeople(recommended, result, entry.reasonCode(), entry.givenComment());
  }

  private static RequirementResult decidedByPeople(
      RequirementResult recommended, Result result, String reasonCode, String comment) {
    Bilingual sentence = DecidedByPeople.sentence(comment);
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
        null);
  }

  private void keep(
      OfficeTask task,
      ReviewEntry entry,
      String answer,
      Map<String, Object> facts,
      RequirementResult recommended,
      LocalDate waivedUntil) {
    int round =
        task.requirementId() == null
            ? 0
            : enrollments.requirement(task.caseNumber(), task.requirementId()).round();
    store.add(
        new ReviewAct(
            task.caseNumber(),
            task.requirementId(),
            round,
            task.id(),
            task.kind(),
            answer,
            entry.reasonCode(),
            entry.givenComment(),
            facts,
            recommended == null ? null : recommended.result().name(),
            recommended == null ? null : recommended.reasonCode(),
            recommended == null ? null : recommended.ruleId(),
            waivedUntil,
            currentActor.get().username(),
            clock.instant()));
    store.dropDrafts(task.id());
    audit.record(
        task.caseNumber(),
        "TASK_COMPLETED",
        task.id(),
        Map.of(
            "task", task.kind().key(),
            "requirement", Optional.ofNullable(task.requirementId()).orElse(""),
            "answer", answer));
  }
}
