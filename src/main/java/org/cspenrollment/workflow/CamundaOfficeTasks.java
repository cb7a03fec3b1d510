package org.cspenrollment.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.OfficeTask;
import org.cspenrollment.review.OfficeTasks;
import org.cspenrollment.review.TaskSearch;
import org.cspenrollment.workflow.hardening.OneFlush;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the office, in Camunda. Lists are read with SQL on the engine's tables: its own task
 * query sorts every candidate before it takes a page.
 */
@Component
class CamundaOfficeTasks implements OfficeTasks {

  private static final String COLUMNS =
      """
      select t.id_, t.task_def_key_, t.create_time_, t.due_date_, t.assignee_,
             p.business_key_, partner.text_ as partner, requirement.text_ as requirement
      """;
  private static final String TABLES =
      """
      from act_ru_task t
      join act_ru_execution p on p.id_ = t.proc_inst_id_
      """;
  private static final String NAMES =
      """
      left join act_ru_variable partner
        on partner.execution_id_ = t.proc_inst_id_ and partner.name_ = 'partnerName'
      left join act_ru_variable requirement
        on requirement.execution_id_ = t.proc_inst_id_ and requirement.name_ = 'requirement'
      """;

  private final JdbcClient database;
  private final TaskService tasks;
  private final IdentityService identities;
  private final CurrentActor currentActor;
  private final OneFlush oneFlush;

  CamundaOfficeTasks(
      JdbcClient database,
      @Lazy TaskService tasks,
      @Lazy IdentityService identities,
      CurrentActor currentActor,
      OneFlush oneFlush) {
    this.database = database;
    this.tasks = tasks;
    this.identities = identities;
    this.currentActor = currentActor;
    this.oneFlush = oneFlush;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<OfficeTask> find(TaskSearch search, Page.Request request) {
    var conditions = new StringBuilder("where t.task_def_key_ = any(?)");
    var parameters = new ArrayList<>();
    parameters.add(search.kinds().stream().map(TaskNames::of).toArray(String[]::new));
    search
        .caseNumber()
        .ifPresent(
            caseNumber -> {
              conditions.append(" and p.business_key_ = ?");
              parameters.add(caseNumber);
            });
    search
        .assignee()
        .ifPresent(
            username -> {
              conditions.append(" and t.assignee_ = ?");
              parameters.add(username);
            });
    search
        .overdueAt()
        .ifPresent(
            moment -> {
              conditions.append(" and t.due_date_ < ?");
              parameters.add(Timestamp.from(moment));
            });
    var total =
        database
            .sql("select count(*) " + TABLES + conditions)
            .params(parameters)
            .query(Long.class)
            .single();
    var page = new ArrayList<>(parameters);
    page.add(request.size());
    page.add(request.offset());
    List<OfficeTask> items =
        database
            .sql(
                COLUMNS
                    + TABLES
                    + NAMES
                    + conditions
                    + " order by t.due_date_, t.id_ limit ? offset ?")
            .params(page)
            .query(CamundaOfficeTasks::task)
            .list();
    return new Page<>(items, request.page(), request.size(), total);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Load> loads(Instant now) {
    var loads = new HashMap<String, Load>();
    database
        .sql(
            """
            select assignee_, count(*) as open, count(*) filter (where due_date_ < ?) as overdue
            from act_ru_task where assignee_ is not null group by assignee_
            """)
        .param(Timestamp.from(now))
        .query(
            row -> {
              loads.put(
                  row.getString("assignee_"),
                  new Load(row.getLong("open"), row.getLong("overdue")));
            });
    return loads;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OfficeTask> find(String taskId) {
    return database
        .sql(COLUMNS + TABLES + NAMES + "where t.id_ = ?")
        .param(taskId)
        .query((row, number) -> Optional.ofNullable(office(row)))
        .optional()
        .flatMap(task -> task);
  }

  @Override
  @Transactional
  public void claim(String taskId, String username) {
    asCurrentActor(
        () -> {
          try {
            tasks.claim(taskId, username);
          } catch (TaskAlreadyClaimedException e) {
            throw claimed();
          } catch (NullValueException e) {
            throw gone();
          }
        });
  }

  @Override
  @Transactional
  public void unclaim(String taskId) {
    asCurrentActor(() -> tasks.setAssignee(taskId, null));
  }

  @Override
  @Transactional
  public void assign(String taskId, String username) {
    if (username != null && identities.createUserQuery().userId(username).count() == 0) {
      throw Refused.invalidField("to", "Nobody of the office has this sign-in name.");
    }
    try {
      tasks.setAssignee(taskId, username);
    } catch (NullValueException e) {
      throw gone();
    }
  }

  @Override
  @Transactional
  public void complete(String taskId, String username, String answer) {
    asCurrentActor(
        () -> {
          try {
            oneFlush.of(() -> claimAndComplete(taskId, username, answer));
          } catch (NullValueException e) {
            throw gone();
          }
        });
  }

  /** As one step: nothing of the task is written before the guard has locked its case. */
  private void claimAndComplete(String taskId, String username, String answer) {
    try {
      tasks.claim(taskId, username);
    } catch (TaskAlreadyClaimedException e) {
      throw claimed();
    }
    tasks.complete(taskId, Map.of(CaseVariables.VERDICT.name(), answer));
  }

  private static Refused claimed() {
    return Refused.conflict(
        "claimed", "Somebody else has it", "Somebody else has claimed this task.");
  }

  private static Refused gone() {
    return Refused.conflict("task-done", "Done already", "This task has been completed already.");
  }

  /** Acts under the person's name, so that the engine's history and operation log have it too. */
  private void asCurrentActor(Runnable act) {
    var actor = currentActor.get();
    identities.setAuthentication(
        actor.username(), actor.roles().stream().map(Role::group).toList());
    try {
      act.run();
    } finally {
      identities.clearAuthentication();
    }
  }

  private static OfficeTask task(ResultSet row, int number) throws SQLException {
    return office(row);
  }

  /** Null for a partner's own task: that is none of the office. */
  private static OfficeTask office(ResultSet row) throws SQLException {
    var kind = TaskNames.kind(row.getString("task_def_key_"));
    if (kind.isEmpty()) {
      return null;
    }
    return new OfficeTask(
        row.getString("id_"),
        kind.get(),
        row.getString("business_key_"),
        row.getString("partner"),
        row.getString("requirement"),
        EngineTimes.instant(row, "create_time_"),
        EngineTimes.instant(row, "due_date_"),
        row.getString("assignee_"));
  }
}
