package org.cspenrollment.workflow.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.oversight.LateTask;
import org.cspenrollment.oversight.OfficeWorkload;
import org.cspenrollment.oversight.PersonLoad;
import org.cspenrollment.oversight.VerificationDuration;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the tasks of a year with SQL on the engine's tables. The case number is the business key
 * of every process of a case, and it ends with the year.
 */
@Component
class EngineOfficeWorkload implements OfficeWorkload {

  private static final String OPEN =
      """
      from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
      where t.task_def_key_ = any(:tasks) and p.business_key_ like :year
      """;

  private static final String DONE =
      """
      from review_decision a
      join enrollment_summary e using (case_number)
      join act_hi_taskinst h on h.id_ = a.task_id
      where e.cycle_year = :cycle and h.end_time_ is not null
      """;

  private static final String MEDIAN =
      """
      percentile_cont(0.5) within group (order by extract(epoch from h.end_time_ - h.start_time_))::bigint
      """;

  private final JdbcClient database;

  EngineOfficeWorkload(JdbcClient database) {
    this.database = database;
  }

  @Override
  public long late(int year, Instant now) {
    return open("select count(*) " + OPEN + " and t.due_date_ < :now", year)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public List<LateTask> latest(int year, Instant now, int most) {
    return open(
            "select p.business_key_, t.task_def_key_, t.assignee_, t.due_date_ "
                + OPEN
                + " and t.due_date_ < :now order by t.due_date_, t.id_ limit :most",
            year)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(
            (row, number) ->
                new LateTask(
                    new CaseNumber(row.getString(1)),
                    TaskNames.kind(row.getString(2)).orElseThrow(),
                    Username.ofNullable(row.getString(3)),
                    row.getTimestamp(4).toInstant()))
        .list();
  }

  @Override
  public List<PersonLoad> loads(int year, Instant now) {
    return open(
            """
            select coalesce(o.assignee_, d.acted_by) as username, coalesce(o.open, 0) as open,
                   coalesce(o.overdue, 0) as overdue, coalesce(d.done, 0) as done, d.median
            from (select t.assignee_, count(*) as open, count(*) filter (where t.due_date_ < :now) as overdue
                  %s group by t.assignee_) o
            full join (select a.acted_by, count(*) as done, %s as median
                  %s group by a.acted_by) d on d.acted_by = o.assignee_
            order by username nulls last
            """
                .formatted(OPEN, MEDIAN, DONE),
            year)
        .param("now", Timestamp.from(now))
        .param("cycle", year)
        .query(
            (row, number) ->
                new PersonLoad(
                    Username.ofNullable(row.getString("username")),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("done"),
                    row.getObject("median", Long.class)))
        .list();
  }

  @Override
  public List<VerificationDuration> durations(int year) {
    return database
        .sql(
            """
            select a.requirement_id, %s as median
            %s and a.task like 'verify-%%' and a.requirement_id is not null
            group by a.requirement_id order by a.requirement_id
            """
                .formatted(MEDIAN, DONE))
        .param("cycle", year)
        .query(
            (row, number) ->
                new VerificationDuration(new RequirementId(row.getString(1)), row.getLong(2)))
        .list();
  }

  private JdbcClient.StatementSpec open(String sql, int year) {
    return database
        .sql(sql)
        .param("tasks", Arrays.stream(TaskKind.values()).map(TaskNames::of).toArray(String[]::new))
        .param("year", "%-" + year);
  }
}
