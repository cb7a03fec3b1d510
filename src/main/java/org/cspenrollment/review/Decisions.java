package org.cspenrollment.review;

import org.cspenrollment.enrollment.CaseEndings;
import org.cspenrollment.enrollment.CaseOutcome;
import org.cspenrollment.enrollment.Consequences;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Outcome;
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

  private final Acts acts;
  private final Appeals appeals;
  private final CaseOutcome outcome;
  private final CaseEndings endings;
  private final Consequences consequences;

  Decisions(
      Acts acts,
      Appeals appeals,
      CaseOutcome outcome,
      CaseEndings endings,
      Consequences consequences) {
    this.acts = acts;
    this.appeals = appeals;
    this.outcome = outcome;
    this.endings = endings;
    this.consequences = consequences;
  }

  /** Records what the manager decided of an exception. */
  public OutcomeDecision recordException(OfficeTask task, String answer) {
    var entry = acts.entryFor(task, answer);
    EntryRules.requireComment(entry, "Say why you decide so: the partner reads it.");
    acts.keep(task, entry, answer, null);
    var decision = OutcomeDecision.valueOf(answer);
    var decided = byPeople(decision, CaseOutcome.EXCEPTION, entry);
    if (decision == OutcomeDecision.REMEDIATE) {
      outcome.remedy(task.caseNumber(), decided);
    } else {
      outcome.recordDecision(task.caseNumber(), decided);
    }
    return decision;
  }

  /**
   * Records what a person says of a demotion.
   *
   * @return what follows from it
   */
  public Demotion recordDemotionConfirmation(OfficeTask task, String answer) {
    var before = acts.of(task.caseNumber());
    if (!recordConfirmation(task, answer, null)) {
      return Demotion.DOUBTED;
    }
    if (before.stream().noneMatch(Decisions::isAgainstThePartner)) {
      return Demotion.SECOND_PERSON_NEEDED;
    }
    endings.notRenewed(task.caseNumber());
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

  /**
   * Records what a person says of a step of the ladder; with their consent it is taken.
   *
   * @return whether it is
   */
  public boolean recordStepConfirmation(OfficeTask task, String answer) {
    var agrees = "AGREE".equals(answer);
    recordConfirmation(task, answer, agrees ? consequences.take(task.caseNumber()) : null);
    return agrees;
  }

  private boolean recordConfirmation(OfficeTask task, String answer, String matter) {
    var entry = acts.entryFor(task, answer);
    var agrees = answer.equals("AGREE");
    if (agrees) {
      EntryRules.checkComment(entry);
    } else {
      EntryRules.requireComment(entry, "Say why you do not agree.");
    }
    acts.keep(task, entry, answer, matter);
    return agrees;
  }

  /** Records what was decided of an appeal: the demotion stands, or the partner is renewed. */
  public void recordAppeal(OfficeTask task, String answer) {
    var entry = acts.entryFor(task, answer);
    EntryRules.requireComment(entry, "Say why you decide so: the partner reads it.");
    acts.keep(task, entry, answer, null);
    appeals.decided(task.caseNumber(), answer, entry.givenComment());
    if (answer.equals("OVERTURNED")) {
      endings.overturned(
          task.caseNumber(), byPeople(OutcomeDecision.RENEW, "decide-appeal", entry));
    } else {
      endings.decisionStands(task.caseNumber());
    }
  }

  private static Outcome byPeople(OutcomeDecision decision, String rule, ReviewEntry entry) {
    return new Outcome(decision, null, rule, DecidedByPeople.sentence(entry.givenComment()));
  }
}
