package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cspenrollment.kernel.Election;
import org.jspecify.annotations.Nullable;

/**
 * Whether the partner stays, and how it goes if it does not.
 *
 * @param election what the partner chose: to stay unless it said otherwise
 * @param indirectProvider the provider it named with its choice
 * @param noticeEnds when the notice of a partner that leaves is over
 */
public record CaseExit(
    Election election, @Nullable String indirectProvider, @Nullable Instant noticeEnds) {

  /** A partner that stays. */
  public static final CaseExit NONE = new CaseExit(Election.STAY, null, null);

  /** The UTC day on which the notice is over; empty while no notice runs. */
  public Optional<LocalDate> noticeEndsOn() {
    return Optional.ofNullable(noticeEnds)
        .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }
}
