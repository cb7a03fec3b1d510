package org.cspenrollment.platform.database.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of the application: one pool for each kind of {@link Work}. A transaction takes
 * its connection from the pool of the thread that begins it, and the engine and the domain share
 * it.
 */
public final class DatabasePools extends AbstractDataSource implements Closeable {

  private final Map<Work, HikariDataSource> pools;
  private final DatabaseWatch watch;
  private final WaitOfRequest waitOfRequest;
  private final AwaitedConnections waited = new AwaitedConnections();

  DatabasePools(
      Map<Work, HikariDataSource> pools, DatabaseWatch watch, WaitOfRequest waitOfRequest) {
    this.pools = new EnumMap<>(pools);
    this.watch = watch;
    this.waitOfRequest = waitOfRequest;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var work = Work.now();
    var pool = pools.get(work);
    if (pool == null) {
      throw new IllegalStateException("There is no pool for " + work);
    }
    var begun = watch.admit();
    if (work == Work.PAGE
        && waitOfRequest.isOver()) { // what is kept of a session at its end still may
      watch.missed(Outage.BUSY, begun);
      throw new SQLTransientConnectionException("Waited for connections for too long in all");
    }
    try {
      var connection = waitingFor(pool);
      watch.reached();
      waited.add(connection);
      return connection;
    } catch (SQLException missed) {
      if (watch.missed(reason(pool, missed), begun)) {
        waited.giveUp();
      }
      throw missed;
    }
  }

  private Connection waitingFor(HikariDataSource pool) throws SQLException {
    var begun = System.nanoTime();
    try {
      return pool.getConnection();
    } finally {
      waitOfRequest.add(System.nanoTime() - begun);
    }
  }

  /** Everybody signs in to the database as the application. */
  @Override
  public Connection getConnection(String login, String password) throws SQLException {
    return getConnection();
  }

  /** Lets every pool tell how many of its connections are in use. */
  public void measure(MeterRegistry meters) {
    pools.values().forEach(pool -> pool.setMetricRegistry(meters));
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
  }

  /** A pool that has less connections than it may is not busy: it cannot make them. */
  private static Outage reason(HikariDataSource pool, SQLException missed) {
    var said = Outage.of(missed).orElse(Outage.AWAY);
    var state = pool.getHikariPoolMXBean();
    return said == Outage.BUSY
            && missed.getCause() == null
            && state != null
            && state.getActiveConnections() < pool.getMaximumPoolSize()
        ? Outage.AWAY
        : said;
  }
}
