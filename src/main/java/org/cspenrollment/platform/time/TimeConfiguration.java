package org.cspenrollment.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock everybody asks. It runs in UTC; the demo puts a movable one in its place. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  static {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  /** As exact as the database keeps moments, so that an answer says what is read later. */
  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
