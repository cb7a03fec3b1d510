package org.cspenrollment.evidence;

import org.cspenrollment.platform.Allowances;
import org.cspenrollment.platform.TooManyRequests;
import org.springframework.stereotype.Component;

/**
 * How many files one person may send in a minute, before any of their bytes is read. Counted per
 * node: with n nodes it is at most n times as many.
 */
@Component
class UploadAllowance {

  private static final int REMEMBERED = 10_000;

  private final int perMinute;
  private final Allowances allowances = new Allowances(REMEMBERED);

  UploadAllowance(EvidenceLimits limits) {
    this.perMinute = limits.uploadsPerMinute();
  }

  /** Takes one upload from a person's allowance; 429 when it is used up. */
  void take(String username) {
    var wait = allowances.take(username, perMinute);
    if (wait > 0) {
      throw new TooManyRequests(
          "More than %d files in a minute. Wait a moment and go on.".formatted(perMinute), wait);
    }
  }
}
