package org.cspenrollment.platform.time;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Real time, by the clock of the database, which all nodes share: the clock of a machine may be
 * wrong, or be set while it is in use. Between two looks at the database a counter of this machine
 * goes on that nobody sets.
 */
@Component
public class RealTime implements InstantSource {

  /** Asks the database what time it is. */
  interface DatabaseClock {
    Instant now() throws SQLException;
  }

  /** What the way to the database and back makes of it; nothing is corrected below this. */
  static final Duration JITTER = Duration.ofMillis(100);

  private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);

  private static final int FIRST_LOOKS = 5;

  /**
   * What the clock of the database showed.
   *
   * @param counter what the counter of this machine said in the middle of the way there and back
   * @param unsure half of that way, in nanoseconds
   */
  private record Reading(Instant at, long counter, long unsure) {}

  private final DatabaseClock database;
  private final LongSupplier counter;
  private volatile Reading last;

  @Autowired
  RealTime(DataSource database) throws SQLException {
    this(() -> now(database), System::nanoTime);
  }

  RealTime(DatabaseClock database, LongSupplier counter) throws SQLException {
    this.database = database;
    this.counter = counter;
    var best = look();
    for (int i = 1; i < FIRST_LOOKS; i++) {
      var next = look();
      best = next.unsure() < best.unsure() ? next : best;
    }
    this.last = best;
  }

  @Override
  public Instant instant() {
    return at(counter.getAsLong());
  }

  /** As a clock in UTC, as exact as the database keeps moments: what is stored is what was said. */
  public Clock clock() {
    return Clock.tick(withZone(ZoneOffset.UTC), Duration.of(1, ChronoUnit.MICROS));
  }

  /** Looks at the clock of the database; while that is away the counter alone goes on. */
  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
  void follow() {
    try {
      var found = look();
      var difference = Duration.between(at(found.counter()), found.at()).abs();
      if (difference.compareTo(JITTER.plusNanos(found.unsure())) > 0) {
        last = found;
      }
    } catch (SQLException away) {
      LOG.debug("The clock of the database could not be read", away);
    }
  }

  private Instant at(long moment) {
    var reading = last;
    return reading.at().plusNanos(moment - reading.counter());
  }

  private Reading look() throws SQLException {
    var before = counter.getAsLong();
    var there = database.now();
    var half = (counter.getAsLong() - before) / 2;
    return new Reading(there, before + half, half);
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
