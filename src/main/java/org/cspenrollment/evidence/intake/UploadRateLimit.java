package org.cspenrollment.evidence.intake;

import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.platform.problem.TooManyRequestsException;
import org.cspenrollment.platform.web.RateLimiter;
import org.springframework.stereotype.Component;

/**
 * How many files one person may send in a minute, before any of their bytes is read. Counted per
 * node: with n nodes it is at most n times as many.
 */
@Component
class UploadRateLimit {

  private static final int REMEMBERED = 10_000;

  private final int perMinute;
  private final RateLimiter allowances = new RateLimiter(REMEMBERED);

  UploadRateLimit(EvidenceLimits limits) {
    this.perMinute = limits.uploadsPerMinute();
  }

  /** Takes one upload from a person's allowance; 429 when it is used up. */
  void take(String username) {
    var wait = allowances.take(username, perMinute);
    if (wait > 0) {
      throw new TooManyRequestsException(
          "More than %d files in a minute. Wait a moment and go on.".formatted(perMinute), wait);
    }
  }
}
