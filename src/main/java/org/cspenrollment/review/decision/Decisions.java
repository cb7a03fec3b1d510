package org.cspenrollment.review.decision;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.CaseEndings;
import org.cspenrollment.enrollment.decision.CaseOutcome;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.ManualDecisionText;
import org.cspenrollment.review.Matter;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisions;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people of the office decided about a whole case into it. Called by the step behind
 * each task, in its transaction: if this refuses, the task stays open and the person sees why.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

  private final ReviewDecisions acts;
  private final Appeals appeals;
  private final CaseOutcome outcome;
  private final CaseEndings endings;
  private final Enforcement consequences;
  private final Enrollments enrollments;

  Decisions(
      ReviewDecisions acts,
      Appeals appeals,
      CaseOutcome outcome,
      CaseEndings endings,
      Enforcement consequences,
      Enrollments enrollments) {
    this.acts = acts;
    this.appeals = appeals;
    this.outcome = outcome;
    this.endings = endings;
    this.consequences = consequences;
    this.enrollments = enrollments;
  }

  /** Records what the manager decided of an exception. */
  public ExceptionDecision recordException(TaskReference task, Optional<String> answer) {
    var entry = acts.decision(task, answer);
    ReviewEntryValidator.requireComment(entry, "Say why you decide so: the partner reads it.");
    acts.keep(task, entry, Optional.empty());
    var decided = byPeople(outcomeOf(entry.decision()), CaseOutcome.EXCEPTION, entry);
    if (entry.decision() == ExceptionDecision.REMEDIATE) {
      outcome.remedy(task.caseNumber(), decided);
    } else {
      outcome.recordDecision(task.caseNumber(), decided);
    }
    return entry.decision();
  }

  private static OutcomeDecision outcomeOf(ExceptionDecision decision) {
    return switch (decision) {
      case RENEW -> OutcomeDecision.RENEW;
      case RENEW_WITH_NOTES -> OutcomeDecision.RENEW_WITH_NOTES;
      case REMEDIATE -> OutcomeDecision.REMEDIATE;
      case HOLD -> OutcomeDecision.HOLD;
      case NOT_RENEWED -> OutcomeDecision.NOT_RENEWED;
    };
  }

  /**
   * Records what a person says of a demotion.
   *
   * @return what follows from it
   */
  public Demotion recordDemotionConfirmation(TaskReference task, Optional<String> answer) {
    var before = acts.of(task.caseNumber());
    var entry = confirmation(task, answer);
    boolean settled = entry.agrees() && isSpokenFor(task.caseNumber(), before);
    acts.keep(task, entry, settled ? Optional.of(Matter.DEMOTION) : Optional.empty());
    if (!entry.agrees()) {
      return Demotion.DOUBTED;
    }
    if (!settled) {
      return Demotion.SECOND_PERSON_NEEDED;
    }
    endings.notRenewed(task.caseNumber());
    return Demotion.CONFIRMED;
  }

  /**
   * Whether a person has spoken for this very demotion, so that one more is enough: by deciding it,
   * by confirming it first, or by confirming a NOT_MET that is still what is wrong.
   */
  private boolean isSpokenFor(CaseNumber caseNumber, List<ReviewDecision> before) {
    var failing =
        enrollments.requirements(caseNumber).stream()
            .filter(one -> one.isUnmet() && one.result() == Result.NOT_MET)
            .toList();
    return Matter.openDemotion(before).stream().anyMatch(Decisions::isForDemotion)
        || before.stream()
            .filter(act -> act.kind() == TaskKind.CONFIRM_NOT_MET && act.agrees())
            .anyMatch(act -> failing.stream().anyMatch(one -> act.isAbout(one.id())));
  }

  private static boolean isForDemotion(ReviewDecision act) {
    return act.kind() == TaskKind.CONFIRM_DEMOTION
        ? act.agrees()
        : act.says(ExceptionDecision.NOT_RENEWED);
  }

  /** What follows from a confirmation of a demotion. */
  public enum Demotion {
    CONFIRMED,
    DOUBTED,
    /** No person has spoken for it before, so a second one has to. */
    SECOND_PERSON_NEEDED
  }

  /**
   * Records what a person says of a step of the ladder; with their consent it is taken. The first
   * step on the way to indirect reseller takes two people: after the first of them it is due still.
   *
   * @return whether the ladder goes on now, or is asked again later
   */
  public boolean recordStepConfirmation(TaskReference task, Optional<String> answer) {
    var before = acts.of(task.caseNumber());
    var entry = confirmation(task, answer);
    if (entry.agrees()
        && !ReviewDecision.isHalfConfirmed(before)
        && consequences.asksTwoPeople(task.caseNumber())) {
      acts.keep(task, entry, Optional.empty());
      return true;
    }
    acts.keep(
        task,
        entry,
        entry.agrees() ? Optional.of(consequences.take(task.caseNumber())) : Optional.empty());
    return entry.agrees();
  }

  private ConfirmationEntry confirmation(TaskReference task, Optional<String> answer) {
    var entry = acts.confirmation(task, answer);
    ReviewEntryValidator.checkConfirmation(entry, "Say why you do not agree.");
    return entry;
  }

  /**
   * Records what was decided of an appeal: the demotion stands, or the partner is renewed.
   *
   * @return what was decided
   */
  public AppealDecision recordAppeal(TaskReference task, Optional<String> answer) {
    var entry = acts.appeal(task, answer);
    ReviewEntryValidator.requireComment(entry, "Say why you decide so: the partner reads it.");
    acts.keep(task, entry, Optional.empty());
    var caseNumber = task.caseNumber();
    appeals.decided(caseNumber, entry.decision(), entry.comment());
    switch (entry.decision()) {
      case OVERTURNED ->
          endings.overturned(caseNumber, byPeople(OutcomeDecision.RENEW, "decide-appeal", entry));
      case DECISION_STANDS -> endings.decisionStands(caseNumber);
    }
    return entry.decision();
  }

  private static Outcome byPeople(OutcomeDecision decision, String rule, ReviewEntry entry) {
    return new Outcome(decision, null, rule, ManualDecisionText.sentence(entry.comment()));
  }
}
