package org.cspenrollment.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.failed.FailedMailStore;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.workflow.worklist.EngineTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What failed for good: the engine has given up and made an incident of it. */
@Component
class FailedSteps {

  private static final String ROWS =
      """
      from act_ru_incident i
      join act_ru_execution p on p.id_ = i.proc_inst_id_
      join act_re_procdef d on d.id_ = i.proc_def_id_
      where i.incident_type_ in ('failedJob', 'failedMail') and i.cause_incident_id_ = i.id_
        and (:case::text is null or p.business_key_ = :case)
      """;

  private final JdbcClient database;
  private final FailedMailStore mails;
  private final RepositoryService models;

  FailedSteps(JdbcClient database, FailedMailStore mails, @Lazy RepositoryService models) {
    this.database = database;
    this.mails = mails;
    this.models = models;
  }

  /** The oldest first, of all cases or of one. */
  Page<FailedStep> find(Optional<String> caseNumber, PageRequest request) {
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
                .param("case", caseNumber.orElse(null), Types.VARCHAR)
                .param("size", request.size())
                .param("offset", request.offset())
                .query(this::step)
                .list();
    return new Page<>(withAnswers(items), request.page(), request.size(), total);
  }

  /** What the mail server said is kept with the mail: the engine has no address in its tables. */
  private List<FailedStep> withAnswers(List<FailedStep> found) {
    var answers =
        mails.answers(found.stream().map(FailedStep::mailId).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            step ->
                Optional.ofNullable(step.mailId()).map(answers::get).map(step::saying).orElse(step))
        .toList();
  }

  /** How many there are, of all cases or of one. */
  long count(Optional<String> caseNumber) {
    return database
        .sql("select count(*) " + ROWS)
        .param("case", caseNumber.orElse(null), Types.VARCHAR)
        .query(Long.class)
        .single();
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
        EngineTimes.required(row, "incident_timestamp_"),
        FailedStep.inOneLine(row.getString("incident_msg_")));
  }

  /** From the models the engine keeps in memory. */
  private @Nullable String name(String definitionId, String activityId) {
    return models.getBpmnModelInstance(definitionId).getModelElementById(activityId)
            instanceof FlowElement element
        ? element.getName()
        : null;
  }
}
