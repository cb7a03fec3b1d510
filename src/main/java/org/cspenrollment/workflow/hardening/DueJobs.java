package org.cspenrollment.workflow.hardening;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs what is due by the engine's clock without waiting for the job executor. */
@Component
public class DueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
  private static final int JOBS_AT_ONCE = 1000;

  private final ManagementService management;

  DueJobs(ManagementService management) {
    this.management = management;
  }

  /**
   * Runs timers and steps that were put off. What is done may make more due: until nothing is, or
   * nothing of it can be done.
   */
  public void run() {
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
