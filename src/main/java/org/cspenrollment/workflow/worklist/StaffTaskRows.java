package org.cspenrollment.workflow.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.review.StaffLoad;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tasks of the office as rows of the engine's tables: its own task query sorts every candidate
 * before it takes a page.
 */
@Component
public class StaffTaskRows {

  static final String COLUMNS =
      """
      select t.id_, t.task_def_key_, t.create_time_, t.due_date_, t.assignee_,
             p.business_key_, c.partner, requirement.text_ as requirement
      """;
  static final String TABLES =
      """
      from act_ru_task t
      join act_ru_execution p on p.id_ = t.proc_inst_id_
      """;
  static final String NAMES =
      """
      left join enrollment_with_partner c on c.case_number = p.business_key_
      left join act_ru_variable requirement
        on requirement.execution_id_ = t.proc_inst_id_ and requirement.name_ = 'requirement'
      """;

  private final JdbcClient database;

  StaffTaskRows(JdbcClient database) {
    this.database = database;
  }

  /** How much everybody of the office has in hand, by sign-in name. */
  public Map<String, StaffLoad> loads(Instant now) {
    var loads = new HashMap<String, StaffLoad>();
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
                  new StaffLoad(row.getLong("open"), row.getLong("overdue")));
            });
    return loads;
  }

  /** How much of each kind nobody has in hand. */
  public Map<TaskKind, StaffLoad> unclaimed(Instant now) {
    var loads = new EnumMap<TaskKind, StaffLoad>(TaskKind.class);
    database
        .sql(
            """
            select task_def_key_, count(*) as open, count(*) filter (where due_date_ < ?) as overdue
            from act_ru_task where assignee_ is null group by task_def_key_
            """)
        .param(Timestamp.from(now))
        .query(
            row -> {
              var load = new StaffLoad(row.getLong("open"), row.getLong("overdue"));
              TaskNames.kind(row.getString("task_def_key_"))
                  .ifPresent(kind -> loads.merge(kind, load, StaffLoad::and));
            });
    return loads;
  }

  /** The open task of this id, if it is one of the office. */
  public Optional<StaffTask> find(String taskId) {
    return database
        .sql(COLUMNS + TABLES + NAMES + "where t.id_ = ?")
        .param(taskId)
        .query((row, number) -> task(row))
        .optional()
        .flatMap(task -> task);
  }

  /** All open tasks of the office in a case. */
  public List<StaffTask> of(CaseNumber caseNumber) {
    return database
        .sql(COLUMNS + TABLES + NAMES + "where p.business_key_ = ? order by t.due_date_, t.id_")
        .param(caseNumber.value())
        .query((row, number) -> task(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a partner's own task: that is none of the office. */
  static Optional<StaffTask> task(ResultSet row) throws SQLException {
    var kind = TaskNames.kind(row.getString("task_def_key_"));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StaffTask(
            row.getString("id_"),
            kind.get(),
            new CaseNumber(row.getString("business_key_")),
            row.getString("partner"),
            RequirementId.ofNullable(row.getString("requirement")),
            EngineTimes.required(row, "create_time_"),
            EngineTimes.instant(row, "due_date_"),
            Username.ofNullable(row.getString("assignee_"))));
  }
}
