package org.cspenrollment.workflow.hardening;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.cspenrollment.platform.time.ClockMoved;
import org.joda.time.DateTimeUtils;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets the engine go by the demo's clock, and runs what has become due when it is moved. It is set
 * before the first model is deployed, so that the first timers are those of the demo's day.
 */
@Component
@Profile("demo")
class EngineClock {

  private final DueJobs dueJobs;
  private final ProcessEngine engine;

  EngineClock(Clock clock, DueJobs dueJobs, ProcessEngine engine) {
    this.dueJobs = dueJobs;
    this.engine = engine;
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
  }

  @EventListener
  @Order(0)
  void on(ClockMoved moved) {
    alone(dueJobs::run);
  }

  /**
   * Without the job executor, which would take the same jobs at the same moment, and as the system:
   * who moves the clock is not who does what is due.
   */
  private void alone(Runnable act) {
    var executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    boolean isActive = executor.isActive();
    if (isActive) {
      executor.shutdown();
    }
    var person = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      act.run();
    } finally {
      SecurityContextHolder.setContext(person);
      if (isActive) {
        executor.start();
      }
    }
  }
}
