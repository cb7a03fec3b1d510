package org.cspenrollment.review.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.jspecify.annotations.Nullable;

/**
 * What the office asked the partner for.
 *
 * @param due the last day to answer, UTC
 * @param answeredAt when the partner answered
 * @param closedAt when it ended without an answer
 */
public record InformationRequest(
    UUID id,
    CaseNumber caseNumber,
    RequirementId requirementId,
    List<RequestedDocument> documents,
    @Nullable String comment,
    Instant askedAt,
    LocalDate due,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable Instant closedAt) {

  /** A request that is asked at this moment, and not answered yet. */
  static InformationRequest asked(
      UUID id,
      CaseNumber caseNumber,
      RequirementId requirementId,
      RequestedInformation asked,
      String comment,
      Instant at,
      LocalDate due) {
    return new InformationRequest(
        id, caseNumber, requirementId, asked.named(), comment, at, due, null, null, null);
  }

  /** The same, answered with these words at this moment. */
  InformationRequest answered(String words, Instant at) {
    return new InformationRequest(
        id, caseNumber, requirementId, documents, comment, askedAt, due, at, words, closedAt);
  }

  /** Whether the partner has yet to answer. */
  public boolean isOpen() {
    return answeredAt == null && closedAt == null;
  }
}
