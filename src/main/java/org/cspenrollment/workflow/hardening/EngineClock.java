package org.cspenrollment.workflow.hardening;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.cspenrollment.platform.ClockMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's clock with the demo's, and runs what has become due when it is moved. It is
 * set before the first model is deployed, so that the first timers are those of the demo's day.
 */
@Component
@Profile("demo")
class EngineClock {

  private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);
  private static final int JOBS_AT_ONCE = 1000;

  private final Clock clock;
  private final ManagementService management;
  private final ProcessEngine engine;

  EngineClock(Clock clock, ManagementService management, ProcessEngine engine) {
    this.clock = clock;
    this.management = management;
    this.engine = engine;
    follow();
  }

  @EventListener
  @Order(0)
  void on(ClockMoved moved) {
    follow();
    alone(this::runWhatIsDue);
  }

  private void follow() {
    ClockUtil.offset(clock.millis() - Clock.systemUTC().millis());
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

  /** What is due may make more due: until nothing is, or nothing of it can be done. */
  private void runWhatIsDue() {
    long done;
    do {
      done = due(jobs().timers()) + due(jobs().messages());
    } while (done > 0);
  }

  private JobQuery jobs() {
    return management.createJobQuery().executable().active().orderByJobDuedate().asc();
  }

  private long due(JobQuery jobs) {
    List<Job> due = jobs.listPage(0, JOBS_AT_ONCE);
    return due.stream().filter(job -> isDone(job.getId())).count();
  }

  /** A job that another worker took in the meantime, or that fails, is left to the job executor. */
  private boolean isDone(String jobId) {
    try {
      management.executeJob(jobId);
      return true;
    } catch (ProcessEngineException e) {
      LOG.warn("Job {} did not run and is left to the job executor", jobId, e);
      return false;
    }
  }
}
