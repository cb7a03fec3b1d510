package org.cspenrollment.enrollment.preparation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspenrollment.enrollment.CaseFacts;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.OutcomeFacts;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.UnstatedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pinned rules would say now if the office found everything as the partner states it. It
 * promises nothing and stores nothing: people verify the evidence.
 */
@Service
public class PreCheck {

  private static final Set<RequirementState> SETTLED =
      Set.of(RequirementState.VERIFIED, RequirementState.MISSED);

  private final Enrollments enrollments;
  private final DocumentCounts documents;
  private final ProofChecklist checklist;
  private final UnstatedFacts unstated;
  private final CaseFacts caseFacts;
  private final CaseEvaluation evaluation;
  private final EnrollmentPolicy policy;
  private final Clock clock;

  PreCheck(
      Enrollments enrollments,
      DocumentCounts documents,
      ProofChecklist checklist,
      UnstatedFacts unstated,
      CaseFacts caseFacts,
      CaseEvaluation evaluation,
      EnrollmentPolicy policy,
      Clock clock) {
    this.enrollments = enrollments;
    this.documents = documents;
    this.checklist = checklist;
    this.unstated = unstated;
    this.caseFacts = caseFacts;
    this.evaluation = evaluation;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Foresees a case for the person acting now.
   *
   * @throws Refused 404 if there is none or it is somebody else's, 409 before it is open and once
   *     it is decided
   */
  @Transactional(readOnly = true)
  public Forecast of(CaseNumber caseNumber) {
    var enrollment = enrollments.visible(caseNumber);
    if (!enrollment.state().isBeforeDecision() && !enrollment.state().isNotRenewedYetOpen()) {
      throw EvidenceRefusals.nothingToCheck(enrollment);
    }
    return of(enrollment, enrollments.requirements(caseNumber));
  }

  /** What the pinned rules would say now of a case that has been read already. */
  @Transactional(readOnly = true)
  public Forecast of(Enrollment enrollment, List<CaseRequirement> requirements) {
    var registry =
        caseFacts.ofRegistry(enrollment, requirements.stream().map(CaseRequirement::id).toList());
    var counted = documents.of(enrollment, requirements);
    var foreseen =
        requirements.stream()
            .map(
                one ->
                    SETTLED.contains(one.state())
                        ? null
                        : shown(
                            enrollment,
                            one,
                            evaluation.asDeclared(enrollment, one, registry),
                            there(counted, one)))
            .toList();
    var findings =
        IntStream.range(0, requirements.size())
            .mapToObj(
                at ->
                    finding(
                        requirements.get(at),
                        foreseen.get(at),
                        there(counted, requirements.get(at))))
            .toList();
    return new Forecast(
        findings,
        policy.outcome(
            facts(enrollment, requirements, foreseen), enrollments.pins(enrollment.id())),
        findings.stream().noneMatch(Forecast.Finding::evidenceMissing));
  }

  private static Forecast.Documents there(
      Map<RequirementId, Forecast.Documents> counted, CaseRequirement requirement) {
    return Objects.requireNonNull(counted.get(requirement.id()), "All are counted");
  }

  /** What is foreseen as stated, unless nothing is stated or too little is shown. */
  private RequirementResult shown(
      Enrollment enrollment,
      CaseRequirement requirement,
      RequirementResult asDeclared,
      Forecast.Documents there) {
    if (!requirement.isShownByThePartner()) {
      return asDeclared;
    }
    var pinned = enrollments.pins(enrollment.id());
    return checklist.counted(
        unstated.openWhere(asDeclared, requirement.declaration(), pinned),
        there.there(),
        enrollment.edition(),
        pinned);
  }

  private static Forecast.Finding finding(
      CaseRequirement requirement,
      @Nullable RequirementResult foreseen,
      Forecast.Documents documents) {
    if (foreseen == null) {
      return new Forecast.Finding(
          requirement.id().value(),
          requirement.result(),
          requirement.isDoubted() ? null : requirement.reasonCode(),
          requirement.ruleId(),
          requirement.table(),
          requirement.tableVersion(),
          requirement.sentence(),
          true,
          false,
          documents);
    }
    return new Forecast.Finding(
        requirement.id().value(),
        foreseen.result(),
        foreseen.reasonCode(),
        foreseen.ruleId(),
        foreseen.table(),
        foreseen.tableVersion(),
        foreseen.sentence(),
        false,
        requirement.isShownByThePartner() && documents.there() == 0,
        documents);
  }

  private OutcomeFacts facts(
      Enrollment enrollment, List<CaseRequirement> requirements, List<RequirementResult> foreseen) {
    var whole =
        new CaseSnapshot(enrollment, requirements)
            .with(foreseen.stream().filter(Objects::nonNull).toList());
    var intake =
        policy
            .edition(
                enrollment.caseType(), enrollment.basisDate(), enrollments.pins(enrollment.id()))
            .intake();
    return whole.outcomeFacts(clock.instant(), intake.name());
  }
}
