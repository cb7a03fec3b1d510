package org.cspenrollment.workflow.operations;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Incident;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent.StepRestarted;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Takes a step that failed for good once more. */
@Component
class StepRestart {

  private static final Logger LOG = LoggerFactory.getLogger(StepRestart.class);

  /**
   * What became of a restart.
   *
   * @param mended whether the step went through this time
   * @param error why not, in one line
   * @param left how many steps of the same case still stand failed; of all, where it belongs to
   *     none
   */
  record Restarted(boolean mended, @Nullable String error, long left) {}

  /** An incident; the number is that of a case or a launch. */
  private record Failed(String jobId, String type, String step, Optional<String> number) {}

  private final FailedSteps steps;
  private final JdbcClient database;
  private final ManagementService jobs;
  private final AuditTrail audit;

  StepRestart(
      FailedSteps steps, JdbcClient database, @Lazy ManagementService jobs, AuditTrail audit) {
    this.steps = steps;
    this.database = database;
    this.jobs = jobs;
    this.audit = audit;
  }

  /**
   * Takes a failed step once more, now, as the application itself would, and says whether it went
   * through; 404 where nothing of this id stands failed, 422 without a reason, 409 for a mail.
   */
  Restarted run(String id, String reason) {
    OutsideTransaction.required();
    var given = ActionReasons.checked(reason);
    var failed = find(id).orElseThrow(ProblemException::notFound);
    if (!failed.type().equals(Incident.FAILED_JOB_HANDLER_TYPE)) {
      throw ProblemException.conflict(
          "not-a-step", "Not a step", "A mail that could not be sent is tried again as a mail.");
    }
    var error = run(failed.jobId());
    audit.record(new StepRestarted(failed.number(), failed.step(), given, error.isEmpty()));
    return new Restarted(error.isEmpty(), error.orElse(null), steps.count(failed.number()));
  }

  private Optional<Failed> find(String id) {
    return database
        .sql(
            """
            select i.configuration_, i.incident_type_, i.activity_id_, p.business_key_
            from act_ru_incident i join act_ru_execution p on p.id_ = i.proc_inst_id_
            where i.id_ = ?
            """)
        .param(id)
        .query(
            (row, number) ->
                new Failed(
                    row.getString("configuration_"),
                    row.getString("incident_type_"),
                    row.getString("activity_id_"),
                    Optional.ofNullable(row.getString("business_key_"))))
        .optional();
  }

  /** As the job executor does: nobody is signed in while it runs. */
  private Optional<String> run(String jobId) {
    var person = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      jobs.executeJob(jobId);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("Job {} failed once more", jobId, e);
      return Optional.of(FailedStep.inOneLine(e.getMessage()));
    } finally {
      SecurityContextHolder.setContext(person);
    }
  }
}
