package org.cspenrollment.platform.time;

import java.time.Clock;
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

  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.systemUTC();
  }
}
