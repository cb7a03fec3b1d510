package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The case in a few words.
 *
 * @param recommendation what the table says now
 * @param outcome what it was finally decided to be
 */
record CaseHead(
    String id,
    String partner,
    String country,
    String language,
    String edition,
    LocalDate basisDate,
    Bilingual basisExplanation,
    LocalDate evidenceDue,
    String state,
    String partnerStatus,
    @Nullable Recommendation recommendation,
    @Nullable String outcome,
    @Nullable Bilingual outcomeSentence,
    @Nullable Instant decidedAt) {

  static CaseHead of(Enrollment enrollment) {
    return new CaseHead(
        enrollment.id().value(),
        enrollment.partner(),
        enrollment.tenant().country(),
        enrollment.tenant().language(),
        enrollment.edition().name(),
        enrollment.basisDate(),
        enrollment.basis().explanation(),
        enrollment.evidenceDue(),
        enrollment.state().name(),
        enrollment.tenant().status(),
        enrollment.recommendation().orElse(null),
        enrollment.outcome().map(made -> made.decision().name()).orElse(null),
        enrollment.outcome().flatMap(FinalOutcome::sentence).orElse(null),
        enrollment.decision().decidedAt());
  }
}
