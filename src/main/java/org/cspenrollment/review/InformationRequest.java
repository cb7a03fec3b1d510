package org.cspenrollment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the office asked the partner for.
 *
 * @param due the last day to answer, UTC
 * @param answeredAt null while it is not answered
 * @param closedAt when it ended without an answer, or null
 */
public record InformationRequest(
    UUID id,
    String caseNumber,
    String requirementId,
    List<ReviewEntry.Document> documents,
    String comment,
    Instant askedAt,
    LocalDate due,
    Instant answeredAt,
    String answer,
    Instant closedAt) {

  /** Whether the partner has yet to answer. */
  public boolean isOpen() {
    return answeredAt == null && closedAt == null;
  }
}
