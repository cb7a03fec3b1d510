package org.cspenrollment.review;

import java.time.Instant;

/**
 * What a partner brings forward against not being renewed.
 *
 * @param decision DECISION_STANDS or OVERTURNED, or null while it is not decided
 * @param reasons why, for the partner, or null
 */
public record Appeal(
    String grounds, Instant lodgedAt, String decision, String reasons, Instant decidedAt) {

  public boolean isDecided() {
    return decision != null;
  }
}
