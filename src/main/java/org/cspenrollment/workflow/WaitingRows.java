package org.cspenrollment.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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

  /** What waits in some cases. */
  record Waiting(List<Row> timers, List<Row> tasks) {}

  /** When a timer fires, or a task has to be done. */
  record Due(String id, Instant at) {}

  private static final String WAITING =
      """
      select true, j.id_, d.act_id_, p.business_key_, requirement.text_
      from act_ru_job j
      join act_ru_jobdef d on d.id_ = j.job_def_id_
      join act_ru_execution p on p.id_ = j.process_instance_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(:cases) and d.act_id_ = any(:events) and j.type_ = 'timer'
      union all
      select false, t.id_, t.task_def_key_, p.business_key_, requirement.text_
      from act_ru_task t
      join act_ru_execution p on p.id_ = t.proc_inst_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(:cases) and t.task_def_key_ = any(:kinds)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  WaitingRows(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** The timers of these cases that wait for these events, and their open tasks of these kinds. */
  Waiting of(Collection<CaseNumber> cases, Set<String> events, Set<String> kinds) {
    var timers = new ArrayList<Row>();
    var tasks = new ArrayList<Row>();
    database
        .sql(WAITING)
        .param("cases", CaseNumber.texts(cases))
        .param("events", events.toArray(String[]::new))
        .param("kinds", kinds.toArray(String[]::new))
        .query(
            row -> {
              (row.getBoolean(1) ? timers : tasks)
                  .add(
                      new Row(
                          row.getString(2),
                          row.getString(3),
                          new CaseNumber(row.getString(4)),
                          Optional.ofNullable(row.getString(5))));
            });
    return new Waiting(timers, tasks);
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
