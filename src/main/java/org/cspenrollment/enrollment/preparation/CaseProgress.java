package org.cspenrollment.enrollment.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.enrollment.CaseFacts;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.facts.ServiceState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of the process tell the case about its requirements. Always part of the
 * transaction of the process: the token and the rows move together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseProgress {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final RequirementStore requirements;
  private final RequirementResultStore results;
  private final CaseFacts caseFacts;
  private final CaseEvaluation evaluation;
  private final Clock clock;

  CaseProgress(
      Enrollments enrollments,
      CaseChanges changes,
      RequirementStore requirements,
      RequirementResultStore results,
      CaseFacts caseFacts,
      CaseEvaluation evaluation,
      Clock clock) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.requirements = requirements;
    this.results = results;
    this.caseFacts = caseFacts;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  /**
   * A requirement has arrived at the office: by hand-in, by an answer, or because only it knows.
   *
   * @param due the day by which the office verifies it
   */
  public void openForReview(CaseNumber caseNumber, RequirementId requirementId, LocalDate due) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    var requirement = read.requirement(requirementId);
    var recommended =
        evaluation.asDeclared(
            read.enrollment(),
            requirement,
            caseFacts.ofRegistry(read.enrollment(), Set.of(requirementId)));
    requirements.handedIn(
        caseNumber,
        requirementId,
        clock.instant(),
        recommended.result(),
        recommended.reasonCode(),
        due);
    changes.save(
        read.enrollment()
            .preparation()
            .handIn(read.stateOnce(requirementId, RequirementState.UNDER_REVIEW)));
  }

  /** The office asks the partner for more; the other requirements go on. */
  public void informationRequested(CaseNumber caseNumber, RequirementId requirementId) {
    var enrollment = enrollments.forChange(caseNumber);
    requirements.changeState(caseNumber, requirementId, RequirementState.INFORMATION_REQUESTED);
    changes.save(enrollment.preparation().askForInformation());
  }

  /**
   * Says what the pinned tables make of a requirement with these facts, without storing anything.
   *
   * @param facts as they passed
   * @param serviceState what the verdict makes of the service that is relied on
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public RequirementResult recommendation(
      CaseNumber caseNumber,
      RequirementId requirementId,
      Map<String, Object> facts,
      ServiceState serviceState) {
    var enrollment = enrollments.require(caseNumber);
    return evaluation.of(
        enrollment,
        enrollments.requirement(caseNumber, requirementId).requirement(),
        RequirementFacts.over(
            caseFacts.recorded(enrollment, requirementId, facts),
            requirementId,
            facts,
            serviceState));
  }

  /** Somebody, or two, decided a requirement; the result is final for this round. */
  public void decided(CaseNumber caseNumber, RequirementResult result) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    results.recordVerified(caseNumber, result);
    changes.save(
        read.enrollment()
            .preparation()
            .verify(result, read.stateOnce(result.requirement().id(), RequirementState.VERIFIED)));
  }

  /** Two people waived a requirement, until and including this day. */
  public void waived(CaseNumber caseNumber, RequirementResult result, LocalDate until) {
    decided(caseNumber, result);
    requirements.waivedUntil(caseNumber, result.requirement().id(), until);
  }

  /**
   * The time for evidence or an answer has passed before the partner handed in or answered.
   *
   * @throws IllegalStateException where the time has not passed after all, because somebody moved
   *     the day or holds the case at this very moment: the timer then waits for its new moment
   */
  public void deadlineMissed(CaseNumber caseNumber, RequirementId requirementId) {
    var read = enrollments.snapshot(enrollments.forChange(caseNumber));
    var enrollment = read.enrollment();
    if (enrollment.isOnHold() || !enrollment.dates().decisionDueHasPassed(clock.instant())) {
      throw new IllegalStateException("The time of " + caseNumber + " has not run out");
    }
    requirements.changeState(caseNumber, requirementId, RequirementState.MISSED);
    changes.save(
        enrollment
            .preparation()
            .miss(requirementId, read.stateOnce(requirementId, RequirementState.MISSED)));
  }
}
