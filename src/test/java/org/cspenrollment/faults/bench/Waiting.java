package org.cspenrollment.faults.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for what happens in another process, looking again and again, and says how long it took.
 */
public final class Waiting {

  private static final long LOOKS_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

  private Waiting() {}

  /**
   * Looks until it is so; fails where it is not after these seconds, or who waits is told to stop.
   */
  public static Duration until(String what, int seconds, Callable<Boolean> isSo) {
    var began = System.nanoTime();
    while (!holds(isSo)) {
      if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(seconds)) {
        throw new AssertionError("Not within " + seconds + " s: " + what);
      }
      LockSupport.parkNanos(LOOKS_EVERY);
      goesOn(what);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Goes on after this long, as a person or an outage does. */
  public static void pass(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      goesOn("time to pass");
    }
  }

  private static void goesOn(String what) {
    if (Thread.currentThread().isInterrupted()) {
      throw new AssertionError("The time of the trial is over while it waits: " + what);
    }
  }

  private static boolean holds(Callable<Boolean> isSo) {
    try {
      return isSo.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
