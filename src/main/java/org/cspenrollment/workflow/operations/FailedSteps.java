package org.cspenrollment.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EngineEvent.StepRestarted;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.workflow.EngineTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What failed for good: the engine has given up and made an incident of it. */
@Component
class FailedSteps {

  private static final Logger LOG = LoggerFactory.getLogger(FailedSteps.class);
  private static final int ERROR_LENGTH = 300;

  private static final String ROWS =
      """
      from act_ru_incident i
      join act_ru_execution p on p.id_ = i.proc_inst_id_
      join act_re_procdef d on d.id_ = i.proc_def_id_
      where i.incident_type_ in ('failedJob', 'failedMail') and i.cause_incident_id_ = i.id_
        and (:case::text is null or p.business_key_ = :case)
      """;

  /**
   * What became of a restart.
   *
   * @param mended whether the step went through this time
   * @param error why not, in one line; null where it did
   * @param left how many steps of the same case still stand failed; of all, where it belongs to
   *     none
   */
  record Restarted(boolean mended, String error, long left) {}

  /** An incident; the number is that of a case or a launch. */
  private record Failed(String jobId, String type, String step, Optional<String> number) {}

  private final JdbcClient database;
  private final ManagementService jobs;
  private final RepositoryService models;
  private final AuditTrail audit;

  FailedSteps(
      JdbcClient database,
      @Lazy ManagementService jobs,
      @Lazy RepositoryService models,
      AuditTrail audit) {
    this.database = database;
    this.jobs = jobs;
    this.models = models;
    this.audit = audit;
  }

  /** The oldest first, of all cases or of one. */
  Page<FailedStep> find(Optional<String> caseNumber, Page.Request request) {
    long total = count(caseNumber);
    var items =
        total == 0
            ? List.<FailedStep>of()
            : database
                .sql(
                    """
                    select i.id_, i.incident_type_, i.incident_timestamp_, i.incident_msg_, i.activity_id_,
                           i.configuration_, i.proc_inst_id_, p.business_key_, d.key_, i.proc_def_id_
                    %s order by i.incident_timestamp_, i.id_ limit :size offset :offset
                    """
                        .formatted(ROWS))
                .param("case", caseNumber.orElse(null))
                .param("size", request.size())
                .param("offset", request.offset())
                .query(this::step)
                .list();
    return new Page<>(items, request.page(), request.size(), total);
  }

  private long count(Optional<String> caseNumber) {
    return database
        .sql("select count(*) " + ROWS)
        .param("case", caseNumber.orElse(null))
        .query(Long.class)
        .single();
  }

  /**
   * Takes a failed step once more, now, as the application itself would, and says whether it went
   * through; 404 where nothing of this id stands failed, 422 without a reason, 409 for a mail.
   */
  Restarted restart(String id, String reason) {
    OutsideTransaction.required();
    var given = ActionReasons.checked(reason);
    var failed = find(id).orElseThrow(ProblemException::notFound);
    if (!failed.type().equals(Incident.FAILED_JOB_HANDLER_TYPE)) {
      throw ProblemException.conflict(
          "not-a-step", "Not a step", "A mail that could not be sent is tried again as a mail.");
    }
    var error = run(failed.jobId());
    audit.record(new StepRestarted(failed.number(), failed.step(), given, error.isEmpty()));
    return new Restarted(error.isEmpty(), error.orElse(null), count(failed.number()));
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
      return Optional.of(line(e.getMessage()));
    } finally {
      SecurityContextHolder.setContext(person);
    }
  }

  private FailedStep step(ResultSet row, int number) throws SQLException {
    var isMail = row.getString("incident_type_").equals(EngineMailIncidents.TYPE);
    return new FailedStep(
        row.getString("id_"),
        isMail ? FailedStep.Kind.MAIL : FailedStep.Kind.STEP,
        new CaseNumber(row.getString("business_key_")),
        row.getString("key_"),
        row.getString("proc_inst_id_"),
        row.getString("activity_id_"),
        name(row.getString("proc_def_id_"), row.getString("activity_id_")),
        isMail ? Long.valueOf(row.getString("configuration_")) : null,
        EngineTimes.instant(row, "incident_timestamp_"),
        line(row.getString("incident_msg_")));
  }

  /** From the models the engine keeps in memory. */
  private String name(String definitionId, String activityId) {
    return models.getBpmnModelInstance(definitionId).getModelElementById(activityId)
            instanceof FlowElement element
        ? element.getName()
        : null;
  }

  private static String line(String message) {
    var first = Optional.ofNullable(message).orElse("").lines().findFirst().orElse("");
    return first.length() <= ERROR_LENGTH ? first : first.substring(0, ERROR_LENGTH) + "…";
  }
}
