package org.cspenrollment.enrollment.management;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Which moves of a whole cycle may be made: each behind a look at what it does, by whoever looked,
 * within a quarter of an hour, once.
 */
@Component
class CyclePreviews {

  private static final Duration VALID_FOR = Duration.ofMinutes(15);
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
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

  /** Keeps what a dry run showed, and answers the token that stands for it. */
  String keep(int year, Optional<Deadline> which, int days, Map<String, String> seen) {
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    var preview = HexFormat.of().formatHex(token);
    add(new AskedCycleMove(year, which, days, preview, Optional.of(seen), clock.instant()));
    return preview;
  }

  /**
   * Uses a token up and answers what its preview showed; 409 without one, and where it is too old,
   * used, somebody else's or of another move.
   */
  Map<String, String> use(int year, Optional<Deadline> which, int days, Optional<String> preview) {
    var token =
        preview.orElseThrow(
            () -> refused("Ask for a preview (dryRun) first, and send the token that it answers."));
    var since = clock.instant().minus(VALID_FOR);
    var move = new AskedCycleMove(year, which, days, token, Optional.empty(), clock.instant());
    var seen =
        asked
            .unused(move, currentActor.get().username(), since)
            .orElseThrow(
                () ->
                    refused(
                        "This token is older than 15 minutes, used, or of another move. Ask for a"
                            + " new preview (dryRun)."));
    add(move);
    return seen;
  }

  private void add(AskedCycleMove move) {
    asked.add(move, currentActor.get().username());
  }

  private static ProblemException refused(String detail) {
    return ProblemException.conflict("preview", "A preview is needed", detail);
  }
}
