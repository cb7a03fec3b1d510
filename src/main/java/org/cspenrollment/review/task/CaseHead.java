package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/** The case in a few words. */
record CaseHead(
    String id,
    String partner,
    String country,
    String edition,
    LocalDate basisDate,
    Bilingual basisExplanation,
    LocalDate evidenceDue,
    String state,
    String partnerStatus,
    @Nullable String outcome,
    @Nullable Bilingual outcomeSentence,
    @Nullable Instant decidedAt) {

  static CaseHead of(Enrollment enrollment) {
    return new CaseHead(
        enrollment.id().value(),
        enrollment.partner(),
        enrollment.tenant().country(),
        enrollment.edition().name(),
        enrollment.basisDate(),
        enrollment.basis().explanation(),
        enrollment.evidenceDue(),
        enrollment.state().name(),
        enrollment.tenant().status(),
        Optional.ofNullable(enrollment.outcome()).map(Enum::name).orElse(null),
        enrollment.decision().reason(),
        enrollment.decision().decidedAt());
  }
}
