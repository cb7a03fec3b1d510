package org.cspenrollment.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.ReviewEvent.TaskCompleted;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.policy.RequirementResult;
import org.springframework.stereotype.Component;

/** Reads what a person has entered for a task, and keeps the act for good. */
@Component
public class ReviewDecisions {

  private final ReviewDecisionStore store;
  private final DraftStore drafts;
  private final Enrollments enrollments;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  ReviewDecisions(
      ReviewDecisionStore store,
      DraftStore drafts,
      Enrollments enrollments,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.enrollments = enrollments;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All acts on a case, in the order they happened. */
  public List<ReviewDecision> of(CaseNumber caseNumber) {
    return store.acts(caseNumber);
  }

  /** The verdict of whoever is acting, with its draft; 422 where the answer is none. */
  public VerdictEntry verdict(TaskReference task, Optional<String> answer) {
    var verdict = Verdict.valueOf(task.kind().requireAnswer(answer));
    return draft(task).asVerdict(verdict);
  }

  /** The confirmation of whoever is acting, with its draft; 422 where the answer is none. */
  public ConfirmationEntry confirmation(TaskReference task, Optional<String> answer) {
    var agrees = task.kind().requireAnswer(answer).equals(ConfirmationEntry.AGREE);
    return draft(task).asConfirmation(agrees);
  }

  /** The decision of an exception of whoever is acting; 422 where the answer is none. */
  public DecisionEntry decision(TaskReference task, Optional<String> answer) {
    var decision = ExceptionDecision.valueOf(task.kind().requireAnswer(answer));
    return draft(task).asDecision(decision);
  }

  /** The decision of an appeal of whoever is acting; 422 where the answer is none. */
  public AppealEntry appeal(TaskReference task, Optional<String> answer) {
    var decision = AppealDecision.valueOf(task.kind().requireAnswer(answer));
    return draft(task).asAppeal(decision);
  }

  private ReviewDraft draft(TaskReference task) {
    return drafts.of(task.id(), currentActor.get().username());
  }

  /**
   * Keeps an act on a requirement.
   *
   * @param reasonCode why, as a code, where the person gave one
   * @param checked the facts, and what was found of files, as they passed
   */
  public void keep(
      TaskReference task,
      ReviewEntry entry,
      Optional<String> reasonCode,
      Checked checked,
      RequirementResult recommended) {
    var requirement = task.requiredRequirement();
    keep(
        new ReviewDecision(
            task.caseNumber(),
            requirement,
            enrollments.requirement(task.caseNumber(), requirement).round(),
            task.id(),
            task.kind(),
            entry.answer(),
            reasonCode.orElse(null),
            entry.comment(),
            checked.facts(),
            checked.findings(),
            checked.grounds(),
            recommended.result().name(),
            recommended.reasonCode(),
            recommended.ruleId(),
            checked.waivedUntil().orElse(null),
            currentActor.get().username().value(),
            clock.instant(),
            null));
  }

  /**
   * What was entered about a requirement and has passed the rules for it.
   *
   * @param grounds what the partner reads of it, and what it was given on
   * @param waivedUntil the last day of a waiver, where it is one
   */
  public record Checked(
      Map<String, Object> facts,
      List<Finding> findings,
      VerdictEntry.Grounds grounds,
      Optional<LocalDate> waivedUntil) {

    /** A confirmation records nothing of its own. */
    public static final Checked NOTHING =
        new Checked(Map.of(), List.of(), VerdictEntry.Grounds.NONE, Optional.empty());
  }

  /**
   * Keeps an act on a whole case.
   *
   * @param matter what exactly it was about, as a code, where there is more than one thing
   */
  public void keep(TaskReference task, ReviewEntry entry, Optional<String> matter) {
    keep(
        new ReviewDecision(
            task.caseNumber(),
            null,
            0,
            task.id(),
            task.kind(),
            entry.answer(),
            matter.orElse(null),
            entry.comment(),
            Map.of(),
            List.of(),
            VerdictEntry.Grounds.NONE,
            null,
            null,
            null,
            null,
            currentActor.get().username().value(),
            clock.instant(),
            null));
  }

  private void keep(ReviewDecision act) {
    store.add(act);
    audit.record(
        new TaskCompleted(
            act.caseNumber(),
            act.taskId(),
            act.kind().key(),
            Optional.ofNullable(act.requirementId()),
            act.answer(),
            Optional.ofNullable(act.grounds().unseenReason())));
  }
}
