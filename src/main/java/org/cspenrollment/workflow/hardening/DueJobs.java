package org.cspenrollment.workflow.hardening;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs what is due in the engine without waiting for the job executor, once a clock was moved. */
@Component
public class DueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

  private static final int ROUNDS = 100;
  private static final int AT_ONCE = 1000;

  private final ManagementService management;

  DueJobs(ManagementService management) {
    this.management = management;
  }

  /**
   * Runs timers that are due and steps that were put off. What is done may make more due: some
   * rounds, until nothing is. A job that a worker has taken, or that fails, is left to the job
   * executor.
   */
  public void run(Instant now) {
    for (int round = 0; round < ROUNDS; round++) {
      var due = due(now);
      if (due.isEmpty() || due.stream().noneMatch(this::ran)) {
        return;
      }
    }
  }

  private List<Job> due(Instant now) {
    var timers =
        management
            .createJobQuery()
            .timers()
            .duedateLowerThan(Date.from(now))
            .withRetriesLeft()
            .active()
            .orderByJobDuedate()
            .asc()
            .listPage(0, AT_ONCE);
    var putOff =
        management.createJobQuery().messages().withRetriesLeft().active().listPage(0, AT_ONCE);
    return Stream.concat(timers.stream(), putOff.stream()).filter(DueJobs::isFree).toList();
  }

  private static boolean isFree(Job job) {
    return ((JobEntity) job).getLockOwner() == null;
  }

  private boolean ran(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (ProcessEngineException e) {
      LOG.warn("Job {} did not run and is left to the job executor", job.getId(), e);
      return false;
    }
  }
}
