package org.cspenrollment.review.decision;

import java.time.Instant;
import org.cspenrollment.kernel.AppealDecision;

/**
 * What a partner brings forward against not being renewed.
 *
 * @param decision null while it is not decided
 * @param reasons why, for the partner, or null
 */
public record Appeal(
    String grounds, Instant lodgedAt, AppealDecision decision, String reasons, Instant decidedAt) {

  /** Whether somebody who took no part before has decided it. */
  public boolean isDecided() {
    return decision != null;
  }
}
