package org.cspenrollment.platform.database.pool;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a moment that the database is away, so that not every thread waits to find out:
 * while it is known, connections are refused at once, and one caller at a time looks again. It also
 * notes for each thread what it met, whoever catches the exception.
 */
public final class DatabaseWatch implements SQLExceptionOverride {

  private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();
  private static final ThreadLocal<@Nullable Outage> MET = new ThreadLocal<>();

  /** When somebody may look again; nothing while the database answers. */
  private final AtomicLong lookAgain = new AtomicLong();

  /** When it was missed first since it last answered. */
  private final AtomicLong missedSince = new AtomicLong();

  /** When there was a connection last; nothing before the first. */
  private final AtomicLong lastReached = new AtomicLong();

  private final long longestLook;
  private final LongSupplier nanos;

  DatabaseWatch(Duration longestLook, LongSupplier nanos) {
    this.longestLook = longestLook.toNanos();
    this.nanos = nanos;
  }

  /** What this thread met since {@link #forget}; empty where the database answered. */
  public static Optional<Outage> met() {
    return Optional.ofNullable(MET.get());
  }

  /** Begins anew: what this thread met before was another request's. */
  public static void forget() {
    MET.remove();
    WaitOfRequest.forget();
  }

  /** Whether the database is known to be away. */
  boolean isAway() {
    return lookAgain.get() != 0;
  }

  /**
   * Lets a caller ask for a connection.
   *
   * @return when it began to, for {@link #missed}
   * @throws SQLTransientConnectionException while it is known that there is none to be had
   */
  long admit() throws SQLTransientConnectionException {
    var again = lookAgain.get();
    var now = nanos.getAsLong();
    if (again == 0) {
      return now;
    }
    if (now - again >= 0 && lookAgain.compareAndSet(again, after(now, longestLook))) {
      return now;
    }
    MET.set(Outage.AWAY);
    throw new SQLTransientConnectionException("The database is known to be away", "08001");
  }

  /** There was a connection. */
  void reached() {
    lastReached.set(after(nanos.getAsLong(), 0));
    if (lookAgain.get() != 0) {
      lookAgain.set(0);
      missedSince.set(0);
    }
  }

  /**
   * There was none, for this reason. Somebody who has waited since before others had one says
   * nothing of how it is now.
   *
   * @param begun when it was asked for
   * @return whether the database has been away for long enough that nobody need wait for it
   */
  boolean missed(Outage outage, long begun) {
    MET.set(outage);
    var reached = lastReached.get();
    if (outage != Outage.AWAY || (reached != 0 && reached - begun >= 0)) {
      return false;
    }
    var now = nanos.getAsLong();
    lookAgain.set(after(now, REMEMBERED));
    return !missedSince.compareAndSet(0, after(now, 0)) && now - missedSince.get() >= REMEMBERED;
  }

  /** Sees every failure of a statement, and leaves to the pool what becomes of the connection. */
  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    Outage.of(failure).ifPresent(MET::set);
    if (Outage.isSilence(failure)) {
      missed(Outage.AWAY, nanos.getAsLong());
    }
    return SQLExceptionOverride.Override.CONTINUE_EVICT;
  }

  private static long after(long now, long time) {
    var then = now + time;
    return then == 0 ? 1 : then;
  }
}
