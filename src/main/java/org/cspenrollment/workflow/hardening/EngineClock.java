package org.cspenrollment.workflow.hardening;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.platform.ClockMoved;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock with the demo's, and runs what has become due when it is moved. */
@Component
@Profile("demo")
class EngineClock implements SmartInitializingSingleton {

  private static final int ROUNDS = 20;

  private final Clock clock;
  private final ManagementService management;

  EngineClock(Clock clock, ManagementService management) {
    this.clock = clock;
    this.management = management;
  }

  @Override
  public void afterSingletonsInstantiated() {
    follow();
  }

  @EventListener
  @Order(0)
  void on(ClockMoved moved) {
    follow();
    runDueTimers(moved.now());
  }

  private void follow() {
    ClockUtil.offset(clock.millis() - Clock.systemUTC().millis());
  }

  /** What is due now may make more due: a few rounds, until nothing is. */
  private void runDueTimers(Instant now) {
    for (int round = 0; round < ROUNDS; round++) {
      var due =
          management
              .createJobQuery()
              .timers()
              .duedateLowerThan(java.util.Date.from(now))
              .withRetriesLeft()
              .active()
              .orderByJobDuedate()
              .asc()
              .listPage(0, 1000);
      if (due.isEmpty()) {
        return;
      }
      for (var job : due) {
        run(job.getId());
      }
    }
  }

  /** A job that another worker took in the meantime, or that fails, is left to the job executor. */
  private void run(String jobId) {
    try {
      management.executeJob(jobId);
    } catch (org.camunda.bpm.engine.ProcessEngineException e) {
      org.slf4j.LoggerFactory.getLogger(EngineClock.class)
          .warn("Timer {} did not run and is left to the job executor", jobId, e);
    }
  }
}
