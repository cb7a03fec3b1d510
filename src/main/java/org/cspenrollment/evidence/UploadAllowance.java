package org.cspenrollment.evidence;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.platform.TooManyRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many files one person may send in a minute, before any of their bytes is read. Counted per
 * node: with n nodes it is at most n times as many.
 */
@Component
class UploadAllowance {

  private static final int REMEMBERED = 10_000;

  private final int perMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  UploadAllowance(@Value("${csp.evidence.uploads-per-minute:120}") int perMinute) {
    this.perMinute = perMinute;
  }

  /** Takes one upload from a person's allowance; 429 when it is used up. */
  void take(String username) {
    var probe = bucket(username).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(
          "More than %d files in a minute. Wait a moment and go on.".formatted(perMinute),
          TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
  }

  private Bucket bucket(String username) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          username,
          name ->
              Bucket.builder()
                  .addLimit(
                      limit ->
                          limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }
}
