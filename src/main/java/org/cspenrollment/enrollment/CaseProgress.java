package org.cspenrollment.enrollment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.Facts;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.OutcomeDecision;
import org.cspenrollment.policy.OutcomeFacts;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the case. Always part of the transaction of the process: the
 * token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseProgress {

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

  CaseProgress(
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
   * Writes down what the catalogue listed for this case and what the registry already answers.
   *
   * @param listed the ids the catalogue's rules listed in the engine
   * @return the ids of those a person has to verify: evidence of the partner is needed, or a
   *     mandatory fact of the registry is unknown
   */
  public List<String> recordRequirements(String caseNumber, List<String> listed) {
    var enrollment = enrollments.require(caseNumber);
    var pins = enrollments.pins(caseNumber);
    var asked =
        policy
            .requirements(enrollment.edition(), enrollment.caseType(), enrollment.basisDate(), pins)
            .stream()
            .filter(requirement -> listed.contains(requirement.id()))
            .toList();
    if (asked.size() != listed.size()) {
      throw new IllegalStateException(
          "The engine and the policy list different requirements for " + caseNumber);
    }
    var registry = caseFacts.ofRegistry(enrollment.tenantId());
    var results =
        asked.stream().map(requirement -> evaluate(enrollment, requirement, registry)).toList();
    requirements.add(caseNumber, results, results.stream().map(CaseProgress::firstState).toList());
    requirements.recordResults(
        caseNumber,
        results.stream()
            .filter(result -> firstState(result) == RequirementState.AUTOMATIC)
            .toList());
    return results.stream()
        .filter(result -> firstState(result) != RequirementState.AUTOMATIC)
        .map(result -> result.requirement().id())
        .toList();
  }

  private static RequirementState firstState(RequirementResult result) {
    if (result.requirement().verifiedBy() == VerifiedBy.HUMAN) {
      return RequirementState.WAITING_FOR_PARTNER;
    }
    return result.requirement().verifiedBy() == VerifiedBy.REGISTRY
            && result.requirement().level() == RequirementLevel.MANDATORY
            && result.result() == Result.PENDING
        ? RequirementState.UNDER_REVIEW
        : RequirementState.AUTOMATIC;
  }

  /**
   * A requirement has arrived at the office: by hand-in, by an answer, or because only it knows.
   */
  public void openForReview(String caseNumber, String requirementId) {
    var enrollment = enrollments.require(caseNumber);
    var requirement = enrollments.requirement(caseNumber, requirementId);
    var recommended =
        evaluate(
            enrollment,
            requirement.requirement(),
            RequirementFacts.over(
                caseFacts.ofRegistry(enrollment.tenantId()),
                requirementId,
                requirement.declaration(),
                Facts.ServiceState.ACCEPTED));
    requirements.handedIn(
        caseNumber, requirementId, clock.instant(), recommended.result(), recommended.reasonCode());
    refreshState(caseNumber);
  }

  /** The office asks the partner for more; the other requirements go on. */
  public void informationRequested(String caseNumber, String requirementId) {
    requirements.changeState(caseNumber, requirementId, RequirementState.INFORMATION_REQUESTED);
    refreshState(caseNumber);
  }

  /**
   * Says what the pinned tables make of a requirement with these facts, without storing anything.
   *
   * @param facts as {@link RequirementFacts#checked} gave them
   * @param serviceState what the verdict makes of the service that is relied on
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public RequirementResult recommendation(
      String caseNumber,
      String requirementId,
      Map<String, Object> facts,
      Facts.ServiceState serviceState) {
    var enrollment = enrollments.require(caseNumber);
    return evaluate(
        enrollment,
        enrollments.requirement(caseNumber, requirementId).requirement(),
        RequirementFacts.over(
            caseFacts.ofRegistry(enrollment.tenantId()), requirementId, facts, serviceState));
  }

  /** Somebody, or two, decided a requirement; the result is final for this round. */
  public void decided(String caseNumber, RequirementResult result) {
    var requirementId = result.requirement().id();
    requirements.recordResults(caseNumber, List.of(result));
    requirements.changeState(caseNumber, requirementId, RequirementState.VERIFIED);
    audit.record(
        caseNumber,
        "REQUIREMENT_DECIDED",
        requirementId,
        Map.of(
            "result", result.result().name(),
            "reasonCode", Optional.ofNullable(result.reasonCode()).orElse("")));
    refreshState(caseNumber);
  }

  /** The basis date has passed before the partner handed in or answered. */
  public void deadlineMissed(String caseNumber, String requirementId) {
    requirements.changeState(caseNumber, requirementId, RequirementState.MISSED);
    audit.record(caseNumber, "DEADLINE_MISSED", requirementId, Map.of());
    refreshState(caseNumber);
  }

  /** What the outcome is recommended from; facts of the registry are looked up once more. */
  public OutcomeFacts gatherOutcomeFacts(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    var registry = caseFacts.ofRegistry(enrollment.tenantId());
    var all = enrollments.requirements(caseNumber);
    requirements.recordResults(
        caseNumber,
        all.stream()
            .filter(requirement -> requirement.state() == RequirementState.AUTOMATIC)
            .map(requirement -> evaluate(enrollment, requirement.requirement(), registry))
            .toList());
    return outcomeFacts(enrollment);
  }

  private OutcomeFacts outcomeFacts(Enrollment enrollment) {
    var results = enrollments.requirements(enrollment.id());
    return new OutcomeFacts(
        count(results, RequirementLevel.MANDATORY, Result.NOT_MET),
        count(results, RequirementLevel.MANDATORY, Result.PENDING),
        count(results, RequirementLevel.MANDATORY, Result.REVIEW),
        count(results, RequirementLevel.RECOMMENDED, Result.NOT_MET),
        count(results, RequirementLevel.MANDATORY, Result.MET_FOLLOWUP)
            + count(results, RequirementLevel.RECOMMENDED, Result.MET_FOLLOWUP),
        enrollment.basisDateHasPassed(clock.instant()),
        results.stream().allMatch(requirement -> inTime(requirement, enrollment)),
        enrollment.election(),
        enrollment.caseType(),
        enrollment.edition(),
        policy
            .edition(
                enrollment.caseType(), enrollment.basisDate(), enrollments.pins(enrollment.id()))
            .intake()
            .name());
  }

  private static int count(List<CaseRequirement> results, RequirementLevel level, Result result) {
    return (int)
        results.stream()
            .filter(one -> one.requirement().level() == level && one.result() == result)
            .count();
  }

  private static boolean inTime(CaseRequirement requirement, Enrollment enrollment) {
    return requirement.requirement().verifiedBy() != VerifiedBy.HUMAN
        || (requirement.state() != RequirementState.MISSED
            && requirement.handedInAt() != null
            && requirement.handedInAt().isBefore(enrollment.basisDateEnds()));
  }

  /**
   * Writes down what the table recommends, in its own words.
   *
   * @param recommended what the engine's own evaluation of the pinned table says; the policy's has
   *     to say the same
   * @return the ids of the requirements the partner may mend now; empty unless it recommends to
   *     remedy
   */
  public List<String> recordRecommendation(String caseNumber, OutcomeDecision recommended) {
    var outcome =
        policy.outcome(outcomeFacts(enrollments.require(caseNumber)), enrollments.pins(caseNumber));
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
    var enrollment = enrollments.require(caseNumber);
    var open =
        enrollments.requirements(caseNumber).stream()
            .filter(one -> one.requirement().level() == RequirementLevel.MANDATORY)
            .filter(one -> UNRESOLVED.contains(one.result()))
            .map(CaseRequirement::id)
            .toList();
    if (open.isEmpty() || enrollment.basisDateHasPassed(clock.instant())) {
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
    var enrollment = enrollments.require(caseNumber);
    var facts =
        new OutcomeFacts(
            0,
            0,
            0,
            0,
            0,
            enrollment.basisDateHasPassed(clock.instant()),
            false,
            enrollment.election(),
            enrollment.caseType(),
            enrollment.edition(),
            "NOT_APPLICABLE");
    store.recordOutcome(
        caseNumber,
        policy.outcome(facts, enrollments.pins(caseNumber)),
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

  private RequirementResult evaluate(Enrollment enrollment, Requirement requirement, Facts facts) {
    return policy.evaluate(
        requirement,
        enrollment.caseType(),
        enrollment.basisDate(),
        facts,
        enrollments.pins(enrollment.id()));
  }

  /** The state follows from who has to act on the requirements. */
  private void refreshState(String caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    if (!enrollment.state().isBeforeDecision() || enrollment.state() == EnrollmentState.ON_HOLD) {
      return;
    }
    var states = enrollments.requirements(caseNumber).stream().map(CaseRequirement::state).toList();
    var next = EnrollmentState.UNDER_REVIEW;
    if (states.contains(RequirementState.INFORMATION_REQUESTED)) {
      next = EnrollmentState.INFO_REQUESTED;
    } else if (!states.contains(RequirementState.UNDER_REVIEW)
        && states.contains(RequirementState.WAITING_FOR_PARTNER)) {
      next =
          enrollment.outcome() == OutcomeDecision.REMEDIATE
              ? EnrollmentState.REMEDIATION
              : EnrollmentState.IN_PREPARATION;
    }
    if (next != enrollment.state()) {
      store.changeState(caseNumber, next);
    }
  }
}
