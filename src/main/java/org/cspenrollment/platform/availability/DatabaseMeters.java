package org.cspenrollment.platform.availability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cspenrollment.platform.database.pool.DatabasePools;
import org.springframework.stereotype.Component;

/** The database for those who watch the application; its pools tell of themselves. */
@Component
class DatabaseMeters implements MeterBinder {

  private final DatabasePools pools;
  private final ClockDifference clock;

  DatabaseMeters(DataSource database, ClockDifference clock) throws SQLException {
    this.pools = database.unwrap(DatabasePools.class);
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("csp_clock_ahead_seconds", clock, it -> it.last().toNanos() / 1e9)
        .description("How far the clock of this machine is ahead of that of the database")
        .register(meters);
    pools.measure(meters);
  }
}
