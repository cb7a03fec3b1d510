package org.cspenrollment.enrollment.requirement;

import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/**
 * What the tables said of a requirement when it was last handed in.
 *
 * @param result missing while it never was
 * @param reasonCode why, as a code of the programme
 */
public record RecommendedResult(@Nullable Result result, @Nullable String reasonCode) {

  /** Of what was never handed in. */
  static final RecommendedResult NONE = new RecommendedResult(null, null);
}
