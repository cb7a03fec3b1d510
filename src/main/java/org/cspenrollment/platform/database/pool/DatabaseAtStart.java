package org.cspenrollment.platform.database.pool;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a database that is not there yet, as after a power cut where both start at
 * once. What waiting does not mend (a wrong password, a database that does not exist) ends the
 * start at once.
 */
final class DatabaseAtStart {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAtStart.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final String SECONDS = "5";

  /** Connects once and lets go again. */
  interface Try {
    void connect() throws SQLException;
  }

  /** Passes a pause. */
  interface Pause {
    void pass(Duration time);
  }

  private final Try once;
  private final LongSupplier nanos;
  private final Pause pause;

  DatabaseAtStart(Try once, LongSupplier nanos, Pause pause) {
    this.once = once;
    this.nanos = nanos;
    this.pause = pause;
  }

  /** The database at this address, for this login. */
  static DatabaseAtStart of(String url, String username, String password) {
    var login = new Properties();
    login.setProperty("user", username);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", SECONDS);
    login.setProperty("socketTimeout", SECONDS);
    return new DatabaseAtStart(
        () -> DriverManager.getConnection(url, login).close(),
        System::nanoTime,
        time -> LockSupport.parkNanos(time.toNanos()));
  }

  /**
   * Returns once somebody answers.
   *
   * @param longest how long to wait for that
   * @throws SQLException the last failure, where nobody has answered by then, or waiting is no use
   */
  void await(Duration longest) throws SQLException {
    var begun = nanos.getAsLong();
    var next = FIRST_PAUSE;
    while (true) {
      try {
        once.connect();
        return;
      } catch (SQLException missed) {
        var left = longest.minusNanos(nanos.getAsLong() - begun);
        if (!mayCome(missed) || left.isNegative() || left.isZero()) {
          throw missed;
        }
        LOG.warn(
            "The database cannot be reached yet ({}); waiting for it for another {} s",
            missed.getMessage(),
            left.toSeconds());
        pause.pass(next.compareTo(left) < 0 ? next : left);
        next =
            next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? next.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  /** Nobody answers, it is starting, or all its connections are taken. */
  private static boolean mayCome(SQLException missed) {
    var state = String.valueOf(missed.getSQLState());
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }
}
