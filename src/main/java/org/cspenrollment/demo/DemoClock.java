package org.cspenrollment.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo: shows 2018-09-17T00:00:00Z at the very first start, runs on from there as
 * fast as the real one, and can be moved forward. Its distance from the real one is in the
 * database, so a restart does not set it back.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

  static final Instant FIRST_START = Instant.parse("2018-09-17T00:00:00Z");
  static final Instant LAST = Instant.parse("2099-12-31T00:00:00Z");

  private final JdbcClient database;
  private final Clock real;
  private volatile Duration offset;

  @Autowired
  DemoClock(JdbcClient database, RealTime realTime) {
    this(database, realTime.clock());
  }

  DemoClock(JdbcClient database, Clock real) {
    this.database = database;
    this.real = real;
    database
        .sql("insert into demo_clock (offset_nanos) values (?) on conflict do nothing")
        .param(Duration.between(real.instant(), FIRST_START).toNanos())
        .update();
    this.offset =
        Duration.ofNanos(
            database.sql("select offset_nanos from demo_clock").query(Long.class).single());
  }

  /** Moves forward; a time that is not later, or after 2099, is refused with 422. */
  synchronized void moveTo(Instant then) {
    requirePossible(then);
    var moved = Duration.between(real.instant(), then);
    database.sql("update demo_clock set offset_nanos = ?").param(moved.toNanos()).update();
    offset = moved;
  }

  /** Refuses a time the clock cannot be moved to, and does nothing else. */
  void requirePossible(Instant then) {
    if (!then.isAfter(instant())) {
      throw ProblemException.invalidField(
          "now", "The clock of the demo can only be moved forward.");
    }
    if (then.isAfter(LAST)) {
      throw ProblemException.invalidField("now", "The clock of the demo ends with the year 2099.");
    }
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Elsewhere(this, zone);
  }

  /** The same clock shown in another zone. */
  private static class Elsewhere extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Elsewhere(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Elsewhere(clock, other);
    }
  }
}
