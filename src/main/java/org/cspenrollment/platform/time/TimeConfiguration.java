package org.cspenrollment.platform.time;

import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock everybody asks. It runs in UTC; the demo puts a movable one in its place. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  static {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  /** The same on every node, whatever the clocks of their machines say. */
  @Bean
  @Profile("!demo")
  Clock clock(RealTime realTime) {
    return realTime.clock();
  }

  /** Rounds begin when it is time, not when the machine says so. */
  @Bean
  ThreadPoolTaskSchedulerCustomizer roundsInRealTime(RealTime realTime) {
    return rounds -> rounds.setClock(realTime.clock());
  }
}
