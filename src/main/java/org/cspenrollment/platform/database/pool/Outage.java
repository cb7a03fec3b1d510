package org.cspenrollment.platform.database.pool;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two ways in which the database has no answer: it cannot be reached, or it is too busy to
 * answer in time. The one place that decides whether a failure means either; what asks for it is
 * answered 503, and trying again later helps.
 */
public enum Outage {
  /** Stopped, starting, silent, moved, or it does not let the application in. */
  AWAY(5),
  /** No connection, lock or answer within the time that is allowed. */
  BUSY(3);

  /** Classes of PostgreSQL's codes: a connection broke; who signs in is refused. */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "28");

  /**
   * It is being shut down, has crashed, is starting, ended the session, is not there, or is a copy
   * that takes no changes.
   */
  private static final Set<String> AWAY_STATES =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "3D000", "25006");

  /** It lacks connections, memory or disk; a lock or the answer took too long. */
  private static final String BUSY_CLASS = "53";

  private static final Set<String> BUSY_STATES = Set.of("55P03", "57014", "25P03", "25P04");
  private static final String CLOSED = "Connection is closed";

  private final int retryAfterSeconds;

  Outage(int retryAfterSeconds) {
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** What this failure, or what caused it, says of the database; empty where it says nothing. */
  public static Optional<Outage> of(@Nullable Throwable failure) {
    Optional<Outage> found = Optional.empty();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        var here = ofOne(sql);
        if (here.equals(Optional.of(AWAY))) {
          return here;
        }
        found = found.or(() -> here);
      }
    }
    return found;
  }

  /** Whether the database was silent for longer than a statement may take. */
  static boolean isSilence(SQLException failure) {
    return failure.getCause() instanceof SocketTimeoutException;
  }

  private static Optional<Outage> ofOne(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      if (CLOSED.equals(failure.getMessage())) {
        return Optional.of(AWAY);
      }
      return failure instanceof SQLTransientConnectionException
              || failure instanceof SQLTimeoutException
          ? Optional.of(BUSY)
          : Optional.empty();
    }
    if (AWAY_CLASSES.contains(state.substring(0, 2)) || AWAY_STATES.contains(state)) {
      return Optional.of(AWAY);
    }
    return state.startsWith(BUSY_CLASS) || BUSY_STATES.contains(state)
        ? Optional.of(BUSY)
        : Optional.empty();
  }
}
