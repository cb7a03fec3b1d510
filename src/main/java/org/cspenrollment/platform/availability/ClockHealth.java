package org.cspenrollment.platform.availability;

import java.sql.SQLException;
import java.time.Duration;
import org.cspenrollment.platform.database.pool.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this machine with that of the database, at the start and every minute. The
 * application goes by the latter ({@link org.cspenrollment.platform.time.RealTime}); the lines of
 * its log do not, and nobody finds in them what happened on another node at the same moment.
 */
@Component("clockHealthIndicator")
class ClockHealth extends AbstractHealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(ClockHealth.class);

  private final ClockDifference difference;
  private final Duration tolerance;

  ClockHealth(ClockDifference difference, DatabaseSettings settings) {
    super("The clock of the database cannot be read");
    this.difference = difference;
    this.tolerance = settings.clockTolerance();
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws SQLException {
    var ahead = difference.measured();
    health
        .status(isTolerable(ahead) ? Warning.NONE : Warning.STATUS)
        .withDetail("aheadOfDatabase", ahead.toString());
  }

  @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT1M")
  void compare() {
    try {
      var ahead = difference.measured();
      if (!isTolerable(ahead)) {
        LOG.warn(
            "The clock of this machine differs from that of the database by {}: let both follow the"
                + " same time servers",
            ahead);
      }
    } catch (SQLException e) {
      LOG.warn("The clock of the database could not be read: {}", e.getMessage());
    }
  }

  private boolean isTolerable(Duration ahead) {
    return ahead.abs().compareTo(tolerance) <= 0;
  }
}
