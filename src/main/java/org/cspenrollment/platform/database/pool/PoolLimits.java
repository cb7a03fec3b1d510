package org.cspenrollment.platform.database.pool;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/**
 * What holds for the connections of one kind of work.
 *
 * @param name of the pool
 * @param connections at most
 * @param queue how long to wait for a connection
 * @param lock wait for a row or a lock
 * @param statement the longest statement
 * @param idle the longest pause within a transaction
 */
record PoolLimits(
    String name,
    int connections,
    Duration queue,
    Duration lock,
    Duration statement,
    Duration idle) {

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration LONG_WAIT = Duration.ofSeconds(5);

  static PoolLimits of(Work work, DatabaseSettings settings) {
    return switch (work) {
      case PAGE ->
          new PoolLimits(
              "pages",
              settings.pages(),
              settings.connectionWait(),
              settings.lockWait(),
              settings.statementLimit(),
              PAUSE);
      case LONG ->
          new PoolLimits(
              "rounds",
              settings.rounds(),
              LONG_WAIT,
              settings.roundLimit(),
              settings.roundLimit(),
              settings.longestPause());
      case REMOTE ->
          new PoolLimits(
              "remote",
              settings.remote(),
              LONG_WAIT,
              settings.roundLimit(),
              settings.roundLimit(),
              settings.remotePause());
      case ASKER ->
          new PoolLimits(
              "reserve",
              settings.reserve(),
              least(settings.connectionWait(), SHORT),
              least(settings.lockWait(), SHORT),
              least(settings.statementLimit(), SHORT),
              PAUSE);
    };
  }

  /**
   * Puts the limits on a pool. PostgreSQL ends what takes too long; a socket that stays silent for
   * a second longer is the sign that nobody is there to do so.
   */
  void applyTo(HikariConfig pool) {
    pool.setPoolName(name);
    pool.setMaximumPoolSize(connections);
    pool.setConnectionTimeout(queue.toMillis());
    pool.setValidationTimeout(Math.min(1000, queue.toMillis()));
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("connectTimeout", seconds(queue));
    pool.addDataSourceProperty("socketTimeout", Long.toString(statement.toSeconds() + 1));
    pool.addDataSourceProperty("cancelSignalTimeout", "1");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty(
        "options",
        "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(statement.toMillis(), lock.toMillis(), idle.toMillis()));
  }

  private static String seconds(Duration time) {
    return Long.toString(Math.max(1, time.toSeconds()));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
