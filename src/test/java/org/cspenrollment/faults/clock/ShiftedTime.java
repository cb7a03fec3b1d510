package org.cspenrollment.faults.clock;

/** What every question for the time of the day is answered in a process whose clock is set. */
public final class ShiftedTime {

  private static final long UNKNOWN = -1;
  private static final long NANOS_OF_A_MILLI = 1_000_000;

  private static volatile long ahead;

  private ShiftedTime() {}

  /** Sets the clock so many milliseconds ahead of the real one. */
  static void ahead(long millis) {
    ahead = millis;
  }

  /** For {@link System#currentTimeMillis}. */
  public static long millis(long real) {
    return real + ahead;
  }

  /** For the exact part that {@link java.time.Clock} adds to seconds it has kept. */
  public static long adjustment(long nanos) {
    return nanos == UNKNOWN ? nanos : nanos + ahead * NANOS_OF_A_MILLI;
  }
}
