package org.cspenrollment.enrollment.management;

import java.time.Clock;
import java.util.Optional;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Which moves of a whole cycle may be made: the same move is not made twice by accident, and a move
 * behind a preview does exactly what that showed.
 */
@Component
class CyclePreviews {

  private final CycleMoveStore asked;
  private final CurrentActor currentActor;
  private final Clock clock;

  CyclePreviews(CycleMoveStore asked, CurrentActor currentActor, Clock clock) {
    this.asked = asked;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Lets only one at a time ask something of a cycle, until the transaction ends. */
  void lock(int year) {
    asked.lockCycle(year);
  }

  /** Puts it on record that this was asked; 409 where it is outdated or a repetition. */
  void allow(
      int year,
      Optional<Deadline> which,
      int days,
      String digest,
      boolean dryRun,
      Optional<String> preview) {
    var latest = asked.latestMove(year, name(which), days);
    if (!dryRun) {
      if (latest.filter(before -> !before.dryRun()).isPresent()) {
        throw ProblemException.conflict(
            "preview-required",
            "Moved already",
            "This cycle has been moved by as many days already. Ask for a preview (dryRun) first"
                + " if you mean to move it again.");
      }
      var expected = preview.or(() -> latest.map(AskedCycleMove::preview));
      if (expected.filter(before -> !before.equals(digest)).isPresent()) {
        throw ProblemException.conflict(
            "preview-outdated",
            "The preview is outdated",
            "Cases or days have changed since the preview. Ask for a new one (dryRun).");
      }
    }
    asked.add(
        year,
        name(which),
        days,
        new AskedCycleMove(digest, dryRun),
        currentActor.get().username().value(),
        clock.instant());
  }

  private static String name(Optional<Deadline> which) {
    return which.map(Enum::name).orElse("BOTH");
  }
}
