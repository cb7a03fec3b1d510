package org.cspenrollment.platform.availability;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How far the clock of this machine is ahead of that of the database. */
@Component
class ClockDifference {

  /** Asks the database what time it is. */
  interface DatabaseClock {
    Instant now() throws SQLException;
  }

  private final DatabaseClock database;
  private final InstantSource machine;
  private volatile Duration last = Duration.ZERO;

  @Autowired
  ClockDifference(DataSource database) {
    this(() -> now(database), InstantSource.system());
  }

  ClockDifference(DatabaseClock database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  /** Measured now; negative where this machine is behind. The way there and back is halved. */
  Duration measured() throws SQLException {
    var before = machine.instant();
    var there = database.now();
    var after = machine.instant();
    var middle = before.plus(Duration.between(before, after).dividedBy(2));
    last = Duration.between(there, middle);
    return last;
  }

  /** As it was measured last. */
  Duration last() {
    return last;
  }

  private static Instant now(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
