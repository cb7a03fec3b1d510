package org.cspenrollment.platform.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * So many in a minute, by key; those not used for longest are forgotten. Counted per node: with n
 * nodes it is at most n times as many. The minute is that of a counter nobody sets: a clock that is
 * put back would keep everybody waiting.
 */
public final class RateLimiter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final Map<String, Bucket> buckets;

  /** Allowances of so many keys at most. */
  public RateLimiter(int remembered) {
    buckets =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > remembered;
          }
        };
  }

  /**
   * Takes one.
   *
   * @return 0, or the seconds until there is another one
   */
  public long take(String key, int perMinute) {
    var probe = of(key, perMinute).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
  }

  /** The allowance of a key. */
  public Bucket of(String key, int perMinute) {
    return of(key, perMinute, MINUTE);
  }

  /** The allowance of a key for another time than a minute. */
  public Bucket of(String key, int allowed, Duration time) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          k ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, time))
                  .withNanosecondPrecision()
                  .build());
    }
  }
}
