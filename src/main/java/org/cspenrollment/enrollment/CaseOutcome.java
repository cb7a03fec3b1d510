package org.cspenrollment.enrollment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.OutcomeDecision;
import org.cspenrollment.policy.OutcomeFacts;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the case once its requirements are verified: what is
 * recommended, what people decided, how it ends. Always part of the transaction of the process: the
 * token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseOutcome {

  private static final Set<Result> UNRESOLVED =
      Set.of(Result.NOT_MET, Result.PENDING, Result.REVIEW);

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final RequirementStore requirements;
  private final OpeningEnrollments opening;
  private final CaseFacts caseFacts;
  private final EnrollmentPolicy policy;
  private final AuditTrail audit;
  private final Clock clock;

  CaseOutcome(
      Enrollments enrollments,
      EnrollmentStore store,
      RequirementStore requirements,
      OpeningEnrollments opening,
      CaseFacts caseFacts,
      EnrollmentPolicy policy,
      AuditTrail audit,
      Clock clock) {
    this.enrollments = enrollments;
    this.store = store;
    this.requirements = requirements;
    this.opening = opening;
    this.caseFacts = caseFacts;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the outcome is recommended from. Requirements nobody verifies are looked up in the
   * registry once more, and written down where that changed something.
   */
  public OutcomeFacts gatherFacts(String caseNumber) {
    var read = enrollments.snapshot(caseNumber);
    var enrollment = read.enrollment();
    var changed = lookedUp(read);
    requirements.recordResults(caseNumber, changed);
    var intake =
        policy
            .edition(enrollment.caseType(), enrollment.basisDate(), enrollments.pins(caseNumber))
            .intake();
    return read.with(changed).outcomeFacts(clock.instant(), intake.name());
  }

  private List<RequirementResult> lookedUp(CaseSnapshot read) {
    var enrollment = read.enrollment();
    var registry =
        caseFacts.ofRegistry(
            enrollment,
            read.requirements().stream()
                .filter(one -> one.state() == RequirementState.AUTOMATIC)
                .map(CaseRequirement::id)
                .toList());
    var pins = enrollments.pins(enrollment.id());
    var changed = new ArrayList<RequirementResult>();
    for (var one : read.requirements()) {
      if (one.state() == RequirementState.AUTOMATIC) {
        var result =
            policy.evaluate(
                one.requirement(), enrollment.caseType(), enrollment.basisDate(), registry, pins);
        if (!one.with(result).equals(one)) {
          changed.add(result);
        }
      }
    }
    return changed;
  }

  /**
   * Writes down what the table recommends, in its own words.
   *
   * @param facts as {@link #gatherFacts} gave them
   * @param recommended what the engine's own evaluation of the pinned table says; the policy's has
   *     to say the same
   * @return the ids of the requirements the partner may mend now; empty unless it recommends to
   *     remedy
   */
  public List<String> recordRecommendation(
      String caseNumber, OutcomeFacts facts, OutcomeDecision recommended) {
    var outcome = policy.outcome(facts, enrollments.pins(caseNumber));
    if (outcome.decision() != recommended) {
      throw new IllegalStateException(
          "The engine recommends %s for %s, the policy %s"
              .formatted(recommended, caseNumber, outcome.decision()));
    }
    if (outcome.decision() == OutcomeDecision.REMEDIATE) {
      return remedy(caseNumber, outcome);
    }
    store.recordOutcome(caseNumber, outcome, EnrollmentState.UNDER_REVIEW);
    return List.of();
  }

  /**
   * Gives the requirements that are not met back to the partner.
   *
   * @return their ids; 409 if there is nothing to mend, or the basis date has passed
   */
  public List<String> remedy(String caseNumber, Outcome outcome) {
    var read = enrollments.snapshot(caseNumber);
    var open =
        read.requirements().stream()
            .filter(one -> one.requirement().level() == RequirementLevel.MANDATORY)
            .filter(one -> UNRESOLVED.contains(one.result()))
            .map(CaseRequirement::id)
            .toList();
    if (open.isEmpty() || read.enrollment().decisionDueHasPassed(clock.instant())) {
      throw Refused.conflict(
          "nothing-to-remedy",
          "Nothing can be remedied",
          "Every mandatory requirement is met, or the basis date has passed.");
    }
    requirements.nextRound(caseNumber, open);
    store.recordOutcome(caseNumber, outcome, EnrollmentState.REMEDIATION);
    audit.record(caseNumber, "REMEDIATION_BEGUN", caseNumber, Map.of("requirements", open));
    return open;
  }

  /** A person decided where the tables could not; the case goes on from there. */
  public void recordDecision(String caseNumber, Outcome outcome) {
    store.recordOutcome(caseNumber, outcome, EnrollmentState.UNDER_REVIEW);
  }

  /** The partner is renewed, with or without notes; the next cycle is scheduled. */
  public void renewed(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var state =
        enrollment.outcome() == OutcomeDecision.RENEW_WITH_NOTES
            ? EnrollmentState.APPROVED_WITH_NOTES
            : EnrollmentState.APPROVED;
    ended(enrollment, state, "RENEWED");
    opening.scheduleNext(enrollment);
  }

  /** The partner is not renewed; two people said so. */
  public void notRenewed(String caseNumber) {
    ended(enrollments.require(caseNumber), EnrollmentState.NOT_RENEWED, "NOT_RENEWED");
  }

  /** The partner goes on as a reseller of an indirect provider. */
  public void movedToResellerPath(String caseNumber) {
    var nothingVerified = new CaseSnapshot(enrollments.require(caseNumber), List.of());
    store.recordOutcome(
        caseNumber,
        policy.outcome(
            nothingVerified.outcomeFacts(clock.instant(), "NOT_APPLICABLE"),
            enrollments.pins(caseNumber)),
        EnrollmentState.TRANSITION_ELECTED);
    store.end(caseNumber, EnrollmentState.TRANSITION_ELECTED, clock.instant());
  }

  private void ended(Enrollment enrollment, EnrollmentState state, String action) {
    store.end(enrollment.id(), state, clock.instant());
    audit.record(
        enrollment.id(),
        action,
        enrollment.id(),
        Map.of("decision", enrollment.outcome().name(), "ruleId", enrollment.outcomeRuleId()));
  }
}
