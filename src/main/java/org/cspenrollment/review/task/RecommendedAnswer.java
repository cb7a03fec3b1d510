package org.cspenrollment.review.task;

import java.util.Optional;
import org.cspenrollment.enrollment.requirement.RecommendedResult;
import org.jspecify.annotations.Nullable;

/** What the tables recommend. */
record RecommendedAnswer(String result, @Nullable String reasonCode) {

  /** What the tables said of a requirement; empty until it was handed in. */
  static Optional<RecommendedAnswer> of(RecommendedResult recommended) {
    return Optional.ofNullable(recommended.result())
        .map(result -> new RecommendedAnswer(result.name(), recommended.reasonCode()));
  }
}
