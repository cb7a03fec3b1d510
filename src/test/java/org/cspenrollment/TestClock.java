package org.cspenrollment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands where a test puts it. */
public final class TestClock extends Clock {

  /** Takes the place of the application's clock. */
  @TestConfiguration
  public static class Configuration {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  /** Where every test begins: the first day of the demo. */
  public static final Instant START = Instant.parse("2018-09-17T00:00:00Z");

  private volatile Instant now = START;

  /** Puts the clock to this moment. */
  public void set(Instant moment) {
    now = moment;
  }

  /** Moves the clock on. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The programme runs in UTC");
  }
}
