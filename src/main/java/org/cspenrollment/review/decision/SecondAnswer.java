package org.cspenrollment.review.decision;

import java.time.Instant;
import org.cspenrollment.review.ReviewDecision;
import org.jspecify.annotations.Nullable;

/** What the second person said. */
record SecondAnswer(String task, String answer, @Nullable String comment, String by, Instant at) {

  static SecondAnswer of(ReviewDecision act) {
    return new SecondAnswer(
        act.kind().key(), act.answer(), act.comment(), act.actedBy(), act.actedAt());
  }
}
