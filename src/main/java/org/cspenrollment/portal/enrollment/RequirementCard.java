package org.cspenrollment.portal.enrollment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementStanding;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.intake.OfferedFile;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.revenue.RevenueWindow;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.InformationRequest;
import org.jspecify.annotations.Nullable;

/**
 * One requirement as the page of a case shows it.
 *
 * @param standing how it stands for the partner
 * @param open whether evidence may be added now
 * @param files all that were received for it, the newest first, withdrawn ones too
 * @param requests what the office asked for, the oldest first
 * @param declaration the lines of its declaration form; none where there is nothing to declare
 * @param revenue what was counted, where it asks for revenue
 * @param proof what counts as proof, what is there, and what is the matter with it
 * @param offers files of last year that can be taken over, or have expired
 * @param unchanged the ids of those files that were given last year already
 */
record RequirementCard(
    CaseRequirement requirement,
    RequirementStanding standing,
    boolean open,
    List<EvidenceFile> files,
    List<InformationRequest> requests,
    List<FactField> declaration,
    @Nullable RevenueWindow revenue,
    CardProof proof,
    List<OfferedFile> offers,
    Set<UUID> unchanged) {

  /** Its id, such as {@code REQ-SUP2}. */
  public RequirementId id() {
    return requirement.id();
  }

  /** What is the matter, and what would be accepted. */
  public Explanation explained() {
    return proof.explained();
  }

  /** Whether the office waits for an answer to this request. */
  public boolean awaits(InformationRequest request) {
    return request.isOpen() && standing == RequirementStanding.INFORMATION_REQUESTED;
  }

  /** The lines of the declaration that say something. */
  public List<FactField> stated() {
    return declaration.stream().filter(field -> !field.value().isEmpty()).toList();
  }

  /** Whether there are files, but fewer documents than are needed at least. */
  public boolean tooFew() {
    return proof.documents().there() > 0 && proof.documents().areTooFew();
  }

  /** The files a new one can be a newer version of. */
  public List<EvidenceFile> replaceable() {
    return files.stream().filter(file -> !file.superseded() && !file.withdrawn()).toList();
  }

  /** Whether this is byte for byte what was given last year. */
  public boolean unchanged(EvidenceFile file) {
    return unchanged.contains(file.id());
  }

  /** Whether a file of last year can be taken over. */
  public boolean offersAny() {
    return offers.stream().anyMatch(OfferedFile::offered);
  }

  /** Whether the partner may add and withdraw files and declare facts now. */
  public boolean editable() {
    return open;
  }

  /** Whether the partner can hand it in, once there is evidence. */
  public boolean toHandIn() {
    return open && requirement.state() != RequirementState.INFORMATION_REQUESTED;
  }

  /** Whether it can be handed in without the others: a cure is handed in as a whole. */
  public boolean toHandInAlone() {
    return open && requirement.state() == RequirementState.WAITING_FOR_PARTNER;
  }

  /** Whether it can be handed in as it is. */
  public boolean ready() {
    return toHandIn()
        && !nothingNew()
        && (!requirement.isShownByThePartner()
            || files.stream().filter(EvidenceFile::current).anyMatch(this::counts));
  }

  /** Whether it would be handed in again as it was when it was found not met. */
  public boolean nothingNew() {
    return toHandInAlone() && proof.nothingNew();
  }

  /** Whether this file was part of what was handed in, and stays. */
  public boolean judged(EvidenceFile file) {
    return requirement.hadWhenHandedIn(file.receipt().receivedAt());
  }

  /** In a cure, only what was received since it was last handed in. */
  private boolean counts(EvidenceFile file) {
    return requirement.state() == RequirementState.WAITING_FOR_PARTNER
        || requirement.handedInAt() == null
        || file.receipt().receivedAt().isAfter(requirement.handedInAt());
  }

  /** Whether there is a result, and it is not being looked at again. */
  public boolean decided() {
    return requirement.result() != Result.PENDING
        && requirement.sentence() != null
        && requirement.state() != RequirementState.UNDER_REVIEW
        && requirement.state() != RequirementState.INFORMATION_REQUESTED;
  }

  /** Why it has its result, as a code of the programme, where there is one to tell. */
  public @Nullable String reasonCode() {
    return requirement.isDoubted() ? null : requirement.reasonCode();
  }

  /** Whether it is decided against the partner. */
  public boolean refused() {
    return decided() && requirement.result() == Result.NOT_MET;
  }
}
