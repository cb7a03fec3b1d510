package org.cspenrollment.review.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/** A requirement: what it asks for, what the partner says, what is known so far. */
record AskedRequirement(
    String id,
    String level,
    Bilingual asks,
    String source,
    int round,
    @Nullable Instant handedInAt,
    Map<String, Object> declaration,
    String result,
    @Nullable String reasonCode,
    @Nullable Bilingual sentence,
    List<String> notes) {

  static AskedRequirement of(CaseRequirement one) {
    return new AskedRequirement(
        one.id(),
        one.requirement().level().name(),
        one.requirement().sentence(),
        one.requirement().source(),
        one.round(),
        one.handedInAt(),
        one.declaration(),
        one.result().name(),
        one.reasonCode(),
        one.sentence(),
        one.given().notes());
  }
}
