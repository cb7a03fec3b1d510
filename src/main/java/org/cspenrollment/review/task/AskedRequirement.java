package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.QuotedSources;
import org.jspecify.annotations.Nullable;

/**
 * A requirement: what it asks for, what the partner says, what is known so far.
 *
 * @param reasonSentence the reason in the words of the office; missing where nobody has words for
 *     it
 * @param sentence what the partner reads
 */
record AskedRequirement(
    String id,
    String level,
    Bilingual asks,
    String source,
    int round,
    @Nullable Instant handedInAt,
    Map<String, Object> declaration,
    String verifiedBy,
    String result,
    @Nullable String reasonCode,
    @Nullable Bilingual reasonSentence,
    @Nullable Bilingual sentence,
    List<String> notes) {

  static AskedRequirement of(CaseRequirement one, LocalDate basisDate, @Nullable Bilingual reason) {
    return new AskedRequirement(
        one.id().value(),
        one.requirement().level().name(),
        one.requirement().sentence(),
        QuotedSources.sources(one.requirement().source(), basisDate),
        one.round(),
        one.handedInAt(),
        one.declaration(),
        one.requirement().verifiedBy().name(),
        one.result().name(),
        one.reasonCode(),
        reason,
        one.sentence(),
        QuotedSources.notes(one.given().notes(), basisDate));
  }
}
