package org.cspenrollment.enrollment.preparation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.RegistryResults;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.RequirementResultStore;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.springframework.stereotype.Component;

/**
 * A partner that was not renewed shows that it meets everything now. A cure is taken as a whole:
 * new evidence for each requirement a person verifies, and records that no longer say no. So the
 * ladder is never stopped by something that cannot succeed.
 */
@Component
class Curing {

  private static final Set<Result> MET = Set.of(Result.MET, Result.MET_FOLLOWUP, Result.WAIVED);

  private final CaseChanges changes;
  private final RequirementStore requirements;
  private final RequirementResultStore results;
  private final RegistryResults registry;
  private final EvidencePresence evidence;
  private final EnrollmentWorkflow workflow;

  Curing(
      CaseChanges changes,
      RequirementStore requirements,
      RequirementResultStore results,
      RegistryResults registry,
      EvidencePresence evidence,
      EnrollmentWorkflow workflow) {
    this.changes = changes;
    this.requirements = requirements;
    this.results = results;
    this.registry = registry;
    this.evidence = evidence;
    this.workflow = workflow;
  }

  /**
   * Hands the cure in; verification begins anew for what was not met.
   *
   * @param read the case, locked
   * @param chosen what the partner hands in; absent: all that it has to show
   * @throws Refused 409 if something chosen is not open, or the records still say no; 422 if new
   *     evidence is missing
   */
  void handIn(CaseSnapshot read, Optional<Set<RequirementId>> chosen) {
    var caseNumber = read.enrollment().id();
    var unmet = read.requirements().stream().filter(CaseRequirement::isUnmet).toList();
    var toShow = unmet.stream().filter(CaseRequirement::isShownByThePartner).toList();
    checkChosen(toShow, chosen);
    checkNewEvidence(caseNumber, toShow);
    var lookedUp = lookedUp(read.enrollment(), unmet);
    var toVerify = new ArrayList<>(toShow.stream().map(CaseRequirement::id).toList());
    lookedUp.stream()
        .filter(result -> !MET.contains(result.result()))
        .map(result -> result.requirement().id())
        .forEach(toVerify::add);
    results.cured(
        caseNumber, lookedUp.stream().filter(result -> MET.contains(result.result())).toList());
    requirements.verifiedAgain(caseNumber, toVerify);
    changes.save(read.enrollment().enforcement().cure(toVerify));
    workflow.cureHandedIn(caseNumber, toVerify);
  }

  private static void checkChosen(
      List<CaseRequirement> toShow, Optional<Set<RequirementId>> chosen) {
    var ids = new LinkedHashSet<>(toShow.stream().map(CaseRequirement::id).toList());
    if (chosen.isEmpty()) {
      return;
    }
    if (!ids.containsAll(chosen.get())) {
      throw ProblemException.conflict(
          "already-submitted",
          "Nothing to hand in",
          "What you want to hand in is not with the partner now.");
    }
    ids.removeAll(chosen.get());
    refuseMissing(ids, "is not met either and has to be handed in with the others");
  }

  private void checkNewEvidence(CaseNumber caseNumber, List<CaseRequirement> toShow) {
    var latest = evidence.latestEvidence(caseNumber);
    var without = new LinkedHashSet<RequirementId>();
    for (var one : toShow) {
      var received = latest.get(one.id().value());
      if (received == null || (one.handedInAt() != null && !received.isAfter(one.handedInAt()))) {
        without.add(one.id());
      }
    }
    refuseMissing(without, "has no new evidence yet");
  }

  private static void refuseMissing(Set<RequirementId> ids, String why) {
    if (!ids.isEmpty()) {
      throw ProblemException.unacceptable(
          "evidence-missing",
          "Evidence is missing",
          "Add new evidence for everything that was not met, and hand it in together.",
          ids.stream().map(id -> new ProblemException.FieldError(id.value(), why)).toList());
    }
  }

  /** What the registry says now of what nobody uploads; a clear no ends the attempt. */
  private List<RequirementResult> lookedUp(Enrollment enrollment, List<CaseRequirement> unmet) {
    var results = registry.ofRegistry(enrollment, unmet);
    var still =
        results.stream()
            .filter(result -> result.result() == Result.NOT_MET)
            .map(result -> result.requirement().id())
            .toList();
    if (!still.isEmpty()) {
      throw ProblemException.conflict(
          "not-cured",
          "The records still say no",
          "By the records these are still not met: "
              + String.join(", ", RequirementId.texts(still))
              + ". Have the records corrected first, or appeal.");
    }
    return results;
  }
}
