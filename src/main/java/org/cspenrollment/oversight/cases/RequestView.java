package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.verification.InformationRequest;
import org.jspecify.annotations.Nullable;

/** What the office asked for. */
record RequestView(
    UUID id,
    List<RequestedDocument> documents,
    @Nullable String comment,
    Instant askedAt,
    LocalDate due,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable Instant closedAt) {

  static RequestView of(InformationRequest one) {
    return new RequestView(
        one.id(),
        one.documents(),
        one.comment(),
        one.askedAt(),
        one.due(),
        one.answeredAt(),
        one.answer(),
        one.closedAt());
  }
}
