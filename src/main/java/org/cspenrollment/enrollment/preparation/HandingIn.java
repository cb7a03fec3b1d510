package org.cspenrollment.enrollment.preparation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PreparationEvent.DeclarationSaved;
import org.cspenrollment.audit.event.PreparationEvent.RequirementHandedIn;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.CaseRefusals;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.DeclarationStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the partner does until the office has everything: begin, declare, hand in. */
@Service
public class HandingIn {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final DeclarationStore declarations;
  private final HandInCheck check;
  private final EnrollmentWorkflow workflow;
  private final Curing curing;
  private final AuditTrail audit;
  private final Clock clock;
  private final CurrentActor currentActor;

  HandingIn(
      Enrollments enrollments,
      CaseChanges changes,
      DeclarationStore declarations,
      HandInCheck check,
      EnrollmentWorkflow workflow,
      Curing curing,
      AuditTrail audit,
      Clock clock,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.declarations = declarations;
    this.check = check;
    this.workflow = workflow;
    this.curing = curing;
    this.audit = audit;
    this.clock = clock;
    this.currentActor = currentActor;
  }

  /** The partner has read what is asked and begins; does nothing if it has begun already. */
  @Transactional
  public void begin(CaseNumber caseNumber) {
    changes.save(enrollments.visibleForChange(caseNumber).preparation().begin());
  }

  /**
   * Checks that evidence may be added to or withdrawn from a requirement now, and begins the
   * preparation. The case stays locked until the transaction ends.
   *
   * @return the requirement; 404 if the case does not ask for it, 409 if it is not with the partner
   */
  @Transactional
  public CaseRequirement openForEvidence(CaseNumber caseNumber, RequirementId requirementId) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var requirement = open(enrollment, requirementId);
    changes.save(enrollment.preparation().begin());
    return requirement;
  }

  /**
   * Checks that a file may be withdrawn now: as for adding one, and it was not handed in.
   *
   * @param receivedAt when the file was received
   */
  @Transactional
  public void openForWithdrawal(
      CaseNumber caseNumber, RequirementId requirementId, Instant receivedAt) {
    if (openForEvidence(caseNumber, requirementId).hadWhenHandedIn(receivedAt)) {
      throw EvidenceRefusals.handedIn();
    }
  }

  /**
   * Checks that evidence may be added to a requirement of a case that was read, without a lock and
   * without beginning anything: for before a body is read. Refused like {@link #openForEvidence}.
   */
  public void refuseUnlessOpen(Enrollment visible, RequirementId requirementId) {
    open(visible, requirementId);
  }

  private CaseRequirement open(Enrollment enrollment, RequirementId requirementId) {
    var requirement = enrollments.requirement(enrollment.id(), requirementId);
    if (!isOpenForEvidence(enrollment, requirement)) {
      throw EvidenceRefusals.of(enrollment, requirement);
    }
    return requirement;
  }

  /** Until the decision what is with the partner; once not renewed, what it can cure. */
  public static boolean isOpenForEvidence(Enrollment enrollment, CaseRequirement requirement) {
    return enrollment.state().isBeforeDecision()
        ? requirement.isWithPartner()
        : enrollment.state().isNotRenewedYetOpen()
            && requirement.isUnmet()
            && requirement.isShownByThePartner();
  }

  /**
   * Keeps what the partner says of its plan, service or infrastructure, for the pre-check and the
   * reviewer to start from.
   */
  @Transactional
  public void declare(
      CaseNumber caseNumber, RequirementId requirementId, Map<String, @Nullable Object> facts) {
    openForEvidence(caseNumber, requirementId);
    declarations.declare(
        caseNumber, requirementId, RequirementFacts.checked(requirementId, facts), clock.instant());
    audit.record(new DeclarationSaved(caseNumber, requirementId, List.copyOf(facts.keySet())));
  }

  /**
   * Hands requirements in to the office; once a case is not renewed, as a cure. What the office
   * reads from its own records needs no evidence: handing it in asks for another look.
   *
   * @param requirementIds which; absent: all that are with the partner
   * @return the case; 409 if nothing is with the partner, or the records still say no to a cure;
   *     422 if evidence is missing for one of them, or one is as it was handed in before
   */
  @Transactional
  public Enrollment handIn(CaseNumber caseNumber, Optional<Set<RequirementId>> requirementIds) {
    var enrollment = enrollments.visibleForChange(caseNumber);
    var read = enrollments.snapshot(enrollment);
    if (enrollment.allows(CaseVerb.CURE)) {
      requirementIds.ifPresent(ids -> ids.forEach(read::requirement));
      curing.handIn(read, requirementIds);
      return enrollments.require(caseNumber);
    }
    var waiting =
        read.requirements().stream()
            .filter(requirement -> requirement.state() == RequirementState.WAITING_FOR_PARTNER)
            .map(CaseRequirement::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var chosen = requirementIds.orElse(waiting);
    chosen.forEach(read::requirement);
    if (!enrollment.allows(CaseVerb.HAND_IN) || chosen.isEmpty() || !waiting.containsAll(chosen)) {
      throw CaseRefusals.of(enrollment, CaseVerb.HAND_IN);
    }
    check.refuseUnlessShown(read, chosen);
    boolean onBehalf = currentActor.get().isStaff();
    chosen.forEach(id -> audit.record(new RequirementHandedIn(caseNumber, id, onBehalf)));
    workflow.handedIn(caseNumber, chosen);
    return enrollments.require(caseNumber);
  }
}
