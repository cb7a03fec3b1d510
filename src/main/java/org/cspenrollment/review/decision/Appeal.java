package org.cspenrollment.review.decision;

import java.time.Instant;
import org.cspenrollment.kernel.AppealDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a partner brings forward against not being renewed.
 *
 * @param decision none while it is not decided
 * @param reasons why, for the partner
 */
public record Appeal(
    String grounds,
    Instant lodgedAt,
    @Nullable AppealDecision decision,
    @Nullable String reasons,
    @Nullable Instant decidedAt) {

  /** Whether somebody who took no part before has decided it. */
  public boolean isDecided() {
    return decision != null;
  }
}
