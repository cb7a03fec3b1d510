package org.cspenrollment.platform.database.pool;

import org.jspecify.annotations.Nullable;

/**
 * What a thread asks the database for. Each kind has connections of its own, so that none can take
 * those of another; a transaction has one, from its first statement to its end.
 */
public enum Work {
  /** What somebody waits for: a page, a call, a change. */
  PAGE,
  /** Rounds, jobs, launches, imports and exports, which may take long. */
  LONG,
  /**
   * What waits for a server on the network while it holds its rows, such as a mail being sent; so
   * its transactions may stand still for longer.
   */
  REMOTE,
  /** Who asks, and whether the application is well: sessions, sign-ins, health. */
  ASKER;

  private static final ThreadLocal<@Nullable Work> NOW = new ThreadLocal<>();

  /** What this thread does; what answers no request is long. */
  static Work now() {
    var work = NOW.get();
    return work == null ? LONG : work;
  }

  /** Whether somebody waits for an answer to what this thread does, though it may take long. */
  static boolean isAwaitedLong() {
    return NOW.get() == LONG;
  }

  /**
   * Says what this thread does from here on.
   *
   * @return what it did before, for {@link #resume}
   */
  public static @Nullable Work begin(Work work) {
    var before = NOW.get();
    NOW.set(work);
    return before;
  }

  /** Does something that is this, whatever the thread does besides. */
  public static void during(Work work, Runnable act) {
    var before = begin(work);
    try {
      act.run();
    } finally {
      resume(before);
    }
  }

  /** Goes back to what this thread did before. */
  public static void resume(@Nullable Work before) {
    if (before == null) {
      NOW.remove();
    } else {
      NOW.set(before);
    }
  }
}
