package org.cspenrollment.platform.database.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final AwaitedConnections waited = new AwaitedConnections();

  DatabasePools(Map<Work, HikariDataSource> pools, DatabaseWatch watch) {
    this.pools = new EnumMap<>(pools);
    this.watch = watch;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var pool = pools.get(Work.now());
    if (pool == null) {
      throw new IllegalStateException("There is no pool for " + Work.now());
    }
    var begun = watch.admit();
    try {
      var connection = pool.getConnection();
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
