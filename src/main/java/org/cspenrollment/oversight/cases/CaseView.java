package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.cspenrollment.policy.table.TableVersion;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.decision.Appeal;
import org.cspenrollment.review.verification.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything about it that partner and office may both see.
 *
 * @param basisEndsAt when the basis date is over: 24:00 UTC of that day
 * @param outcome as its reader may know it: final for a partner, recommended too for the office
 * @param basisEndsThere the same moment as a clock where the partner is shows it
 */
record CaseView(
    String id,
    String tenantId,
    String partner,
    Edition edition,
    LocalDate basisDate,
    BasisType basisType,
    Bilingual basisExplanation,
    Instant basisEndsAt,
    OffsetDateTime basisEndsThere,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    String partnerStatus,
    @Nullable OutcomeDecision outcome,
    @Nullable Bilingual outcomeSentence,
    Election election,
    @Nullable Instant openedAt,
    @Nullable Instant decidedAt,
    List<EnforcementStepView> ladder,
    @Nullable Appeal appeal,
    @Nullable Instant exitAt,
    NextAction nextAction,
    List<RequirementView> requirements,
    List<Happening> timeline,
    List<TableVersion> passport)
    implements CaseRepresentation {

  /**
   * A requirement with its result, its files and what was asked about it.
   *
   * @param accepted what would be accepted
   * @param example what that looks like, where something has to be shown
   * @param findings what is the matter with which file, where something is asked or not met
   */
  record RequirementView(
      String id,
      RequirementLevel level,
      Scope scope,
      VerifiedBy verifiedBy,
      RequirementState state,
      Result result,
      @Nullable String reasonCode,
      String ruleId,
      String table,
      int tableVersion,
      Bilingual asks,
      Bilingual sentence,
      String source,
      List<String> notes,
      Bilingual accepted,
      @Nullable Bilingual example,
      List<Explanation.Told> findings,
      @Nullable LocalDate earliestDate,
      @Nullable LocalDate waivedUntil,
      Map<String, Object> declaration,
      @Nullable Instant handedInAt,
      List<FileView> files,
      List<RequestView> informationRequests) {}

  /** A file and what has become of it. */
  record FileView(
      java.util.UUID id,
      String fileName,
      String mediaType,
      long size,
      String sha256,
      Instant receivedAt,
      int version,
      boolean superseded,
      boolean withdrawn) {

    static FileView of(EvidenceFile file) {
      Receipt receipt = file.receipt();
      return new FileView(
          receipt.id(),
          receipt.fileName(),
          receipt.mediaType(),
          receipt.size(),
          receipt.sha256(),
          receipt.receivedAt(),
          receipt.version(),
          file.superseded(),
          file.withdrawn());
    }
  }

  /** What the office asked for. */
  record RequestView(
      java.util.UUID id,
      List<ReviewEntry.Document> documents,
      @Nullable String comment,
      Instant askedAt,
      LocalDate due,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      @Nullable Instant closedAt) {}

  /** Something that happened. */
  record Happening(Instant at, String who, String what, Map<String, Object> details) {}
}
