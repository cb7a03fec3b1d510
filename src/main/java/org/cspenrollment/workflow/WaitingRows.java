package org.cspenrollment.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Timers and tasks of cases as rows of the engine's tables. They are written with SQL, in batches:
 * a whole cycle has thousands of them, and the engine reads five more rows for each it is asked to
 * set.
 */
@Component
class WaitingRows {

  /**
   * A timer or a task that waits.
   *
   * @param id of the job or the task
   * @param activity the id of the element in the model
   * @param requirement what the process verifies, if it verifies one
   */
  record Row(String id, String activity, CaseNumber caseNumber, Optional<String> requirement) {}

  /** When a timer fires, or a task has to be done. */
  record Due(String id, Instant at) {}

  private static final String TIMERS =
      """
      select j.id_, d.act_id_, p.business_key_, requirement.text_
      from act_ru_job j
      join act_ru_jobdef d on d.id_ = j.job_def_id_
      join act_ru_execution p on p.id_ = j.process_instance_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(?) and d.act_id_ = any(?) and j.type_ = 'timer'
      """;

  private static final String TASKS =
      """
      select t.id_, t.task_def_key_, p.business_key_, requirement.text_
      from act_ru_task t
      join act_ru_execution p on p.id_ = t.proc_inst_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(?) and t.task_def_key_ = any(?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  WaitingRows(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** The timers of these cases that wait for one of these events. */
  List<Row> timers(Collection<CaseNumber> cases, Set<String> events) {
    return find(TIMERS, cases, events);
  }

  /** The open tasks of these cases and kinds. */
  List<Row> tasks(Collection<CaseNumber> cases, Set<String> kinds) {
    return find(TASKS, cases, kinds);
  }

  private List<Row> find(String sql, Collection<CaseNumber> cases, Set<String> activities) {
    return database
        .sql(sql)
        .param(CaseNumber.texts(cases))
        .param(activities.toArray(String[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    new CaseNumber(row.getString(3)),
                    Optional.ofNullable(row.getString(4))))
        .list();
  }

  /** Sets when timers fire. */
  void setTimers(List<Due> due) {
    write("update act_ru_job set duedate_ = ?, rev_ = rev_ + 1 where id_ = ?", due);
  }

  /** Sets when tasks have to be done, in what runs and in its history. */
  void setTasks(List<Due> due) {
    TasksOfCase.changed();
    write("update act_ru_task set due_date_ = ?, rev_ = rev_ + 1 where id_ = ?", due);
    write("update act_hi_taskinst set due_date_ = ? where id_ = ?", due);
  }

  /** The revision grows too: whoever works with the old row at this moment has to begin again. */
  private void write(String sql, List<Due> due) {
    if (!due.isEmpty()) {
      batches.batchUpdate(
          sql,
          due,
          due.size(),
          (row, one) -> {
            row.setTimestamp(1, Timestamp.from(one.at()));
            row.setString(2, one.id());
          });
    }
  }
}
