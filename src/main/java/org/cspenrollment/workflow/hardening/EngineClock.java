package org.cspenrollment.workflow.hardening;

import java.time.Clock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.platform.ClockMoved;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock with the demo's, and runs what has become due when it is moved. */
@Component
@Profile("demo")
class EngineClock implements SmartInitializingSingleton {

  private final Clock clock;
  private final DueJobs dueJobs;

  EngineClock(Clock clock, DueJobs dueJobs) {
    this.clock = clock;
    this.dueJobs = dueJobs;
  }

  @Override
  public void afterSingletonsInstantiated() {
    follow();
  }

  @EventListener
  void on(ClockMoved moved) {
    follow();
    dueJobs.run(moved.now());
  }

  private void follow() {
    ClockUtil.offset(clock.millis() - Clock.systemUTC().millis());
  }
}
