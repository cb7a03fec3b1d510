package org.cspenrollment.enrollment.decision;

import java.time.Clock;
import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.RegistryResults;
import org.cspenrollment.enrollment.lifecycle.Decision;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.OutcomeFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the case once its requirements are verified: what is
 * recommended and what people decided. Always part of the transaction of the process: the token and
 * the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseOutcome {

  /** Stands for the rule where a person decided. */
  public static final String EXCEPTION = Decision.EXCEPTION;

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final RequirementStore requirements;
  private final RequirementResultStore results;
  private final CaseEndings endings;
  private final LateOffice lateOffice;
  private final RegistryResults registry;
  private final PresentOutcome present;
  private final EnrollmentPolicy policy;
  private final Clock clock;

  CaseOutcome(
      Enrollments enrollments,
      CaseChanges changes,
      RequirementStore requirements,
      RequirementResultStore results,
      CaseEndings endings,
      LateOffice lateOffice,
      RegistryResults registry,
      PresentOutcome present,
      EnrollmentPolicy policy,
      Clock clock) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.requirements = requirements;
    this.results = results;
    this.endings = endings;
    this.lateOffice = lateOffice;
    this.registry = registry;
    this.present = present;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * What the outcome is recommended from. Requirements nobody verifies are looked up in the
   * registry once more, and written down where that changed something.
   */
  public OutcomeFacts gatherFacts(CaseNumber caseNumber) {
    var read = enrollments.snapshot(caseNumber);
    var changed = registry.changed(read);
    results.recordResults(caseNumber, changed);
    return present.facts(read.with(changed));
  }

  /**
   * Writes down what the table recommends, in its own words; what a manager has decided in the
   * place of a late office stands instead.
   *
   * @param facts as {@link #gatherFacts} gave them
   * @param recommended what the engine's own evaluation of the pinned table says; the policy's has
   *     to say the same
   * @return what follows from it
   */
  public Recommended recordRecommendation(
      CaseNumber caseNumber, OutcomeFacts facts, OutcomeDecision recommended) {
    var outcome = policy.outcome(facts, enrollments.pins(caseNumber));
    if (outcome.decision() != recommended) {
      throw new IllegalStateException(
          "The engine recommends %s for %s, the policy %s"
              .formatted(recommended, caseNumber, outcome.decision()));
    }
    var enrollment = enrollments.forChange(caseNumber);
    if (!enrollment.wasDecided() && enrollment.decision().isMadeByAManager()) {
      changes.save(enrollment.deciding().clearOfficeLate());
      lateOffice.over(enrollment);
      return enrollment.decision().proposes(OutcomeDecision.NOT_RENEWED)
          ? Recommended.NOT_RENEWED
          : Recommended.RENEW;
    }
    if (outcome.decision() == OutcomeDecision.REMEDIATE) {
      remedy(caseNumber, outcome);
      return Recommended.REMEDIATE;
    }
    changes.save(enrollment.deciding().recommend(outcome));
    lateOffice.over(enrollment);
    return switch (outcome.decision()) {
      case RENEW, RENEW_WITH_NOTES, NO_CHECK -> Recommended.RENEW;
      case NOT_RENEWED -> notRenewed(enrollment);
      case WAIT -> Recommended.WAIT;
      default -> Recommended.UNCLEAR;
    };
  }

  /** What was confirmed by two people before need not be confirmed again. */
  private Recommended notRenewed(Enrollment enrollment) {
    if (!enrollment.wasDecided()) {
      return Recommended.NOT_RENEWED;
    }
    endings.notRenewed(enrollment.id());
    return Recommended.DEMOTION_STANDS;
  }

  /**
   * Gives the requirements that are not met back to the partner.
   *
   * @throws Refused 409 if there is nothing to mend, or the basis date has passed
   */
  public void remedy(CaseNumber caseNumber, Outcome outcome) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    var open =
        read.requirements().stream()
            .filter(CaseRequirement::isUnmet)
            .map(CaseRequirement::id)
            .toList();
    if (open.isEmpty() || read.enrollment().dates().decisionDueHasPassed(clock.instant())) {
      throw ProblemException.conflict(
          "nothing-to-remedy",
          "Nothing can be remedied",
          "Every mandatory requirement is met, or the basis date has passed.");
    }
    requirements.nextRound(caseNumber, open);
    changes.save(read.enrollment().deciding().remediate(outcome, open));
  }

  /** A person decided where the tables could not; the case goes on from there, or waits. */
  public void recordDecision(CaseNumber caseNumber, Outcome outcome) {
    changes.save(enrollments.forChange(caseNumber).deciding().decideException(outcome));
  }

  /** What the case was decided to be; one that is not decided is a defect. */
  public Decided decided(CaseNumber caseNumber) {
    var outcome = enrollments.require(caseNumber).decision().requireProposal().decision();
    return switch (outcome) {
      case RENEW, RENEW_WITH_NOTES, NO_CHECK -> new Decided(OutcomeDecision.RENEW, List.of());
      case NOT_RENEWED -> new Decided(OutcomeDecision.NOT_RENEWED, List.of());
      case REMEDIATE ->
          new Decided(
              OutcomeDecision.REMEDIATE,
              enrollments.requirements(caseNumber).stream()
                  .filter(one -> one.state() == RequirementState.WAITING_FOR_PARTNER)
                  .map(CaseRequirement::id)
                  .toList());
      default ->
          throw new IllegalStateException("%s is decided to be %s".formatted(caseNumber, outcome));
    };
  }
}
