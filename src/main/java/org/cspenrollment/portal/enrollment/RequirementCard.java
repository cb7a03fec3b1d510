package org.cspenrollment.portal.enrollment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.intake.OfferedFile;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.revenue.RevenueWindow;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.InformationRequest;
import org.jspecify.annotations.Nullable;

/**
 * One requirement as the page of a case shows it.
 *
 * @param open whether evidence may be added now
 * @param files all that were received for it, the newest first, withdrawn ones too
 * @param requests what the office asked for, the oldest first
 * @param declaration the lines of its declaration form; none where there is nothing to declare
 * @param revenue what was counted, where it asks for revenue
 * @param explained what is the matter, and what would be accepted
 * @param offers files of last year that can be taken over, or have expired
 * @param unchanged the ids of those files that were given last year already
 */
record RequirementCard(
    CaseRequirement requirement,
    boolean open,
    List<EvidenceFile> files,
    List<InformationRequest> requests,
    List<FactField> declaration,
    @Nullable RevenueWindow revenue,
    Explanation explained,
    List<OfferedFile> offers,
    Set<UUID> unchanged) {

  private static final Pattern SOURCE = Pattern.compile("(.*?)\\s*\\[([A-Za-z0-9-]+)]\\s*");

  /** Its id, such as {@code REQ-SUP2}. */
  public String id() {
    return requirement.id();
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
        && (!requirement.isShownByThePartner()
            || files.stream().filter(EvidenceFile::current).anyMatch(this::counts));
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

  /** The source of the rule that asks, without the mark of how sure it is. */
  public String source() {
    var parts = SOURCE.matcher(requirement.requirement().source());
    return parts.matches() ? parts.group(1) : requirement.requirement().source();
  }

  /** How sure the source is, as a mark of the programme; empty where none is given. */
  public String confidence() {
    var parts = SOURCE.matcher(requirement.requirement().source());
    return parts.matches() ? parts.group(2) : "";
  }
}
