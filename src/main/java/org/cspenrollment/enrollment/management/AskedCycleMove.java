package org.cspenrollment.enrollment.management;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Deadline;

/**
 * Something that was asked of a cycle: a preview, or the move behind it.
 *
 * @param which which days; empty: both
 * @param preview the token of the preview
 * @param seen what a preview showed, by case number; empty for the move itself
 */
record AskedCycleMove(
    int year,
    Optional<Deadline> which,
    int days,
    String preview,
    Optional<Map<String, String>> seen,
    Instant at) {

  /** How which days are asked for is kept. */
  String whichName() {
    return which.map(Enum::name).orElse("BOTH");
  }
}
