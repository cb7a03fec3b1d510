package org.cspenrollment.platform.database.pool;

import java.time.Duration;

/**
 * How long a request may wait for connections in all. A page reads by many statements, each with a
 * connection of its own; where each may wait for as long as one, somebody waits for the sum.
 */
final class WaitOfRequest {

  private static final ThreadLocal<Long> WAITED = ThreadLocal.withInitial(() -> 0L);

  private final long longest;

  WaitOfRequest(Duration longest) {
    this.longest = longest.toNanos();
  }

  /** Begins anew: what this thread waited for before was another request's. */
  static void forget() {
    WAITED.remove();
  }

  /** Notes what this thread has waited, whether it got its connection or not. */
  void add(long nanos) {
    WAITED.set(WAITED.get() + nanos);
  }

  /** Whether a request has waited for as long as it may, and is to be answered 503. */
  boolean isOver() {
    return WAITED.get() >= longest;
  }
}
