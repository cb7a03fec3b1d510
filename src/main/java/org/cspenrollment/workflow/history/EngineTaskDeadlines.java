package org.cspenrollment.workflow.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.notification.StaffTaskDeadlines;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.EngineTimes;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of the office that have a due date, read from the engine's tables. */
@Component
class EngineTaskDeadlines implements StaffTaskDeadlines {

  private final JdbcClient database;

  EngineTaskDeadlines(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<RunningTask> running(Collection<CaseNumber> caseNumbers) {
    return database
        .sql(
            """
            select t.id_, t.task_def_key_, t.assignee_, t.create_time_, t.due_date_, p.business_key_,
                   v.text_ as requirement
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            left join act_ru_variable v on v.execution_id_ = p.id_ and v.name_ = 'requirement'
            where p.business_key_ = any(?) and t.task_def_key_ = any(?) and t.due_date_ is not null
            order by t.id_
            """)
        .params(
            CaseNumber.texts(caseNumbers),
            Arrays.stream(TaskKind.values()).map(TaskNames::of).toArray(String[]::new))
        .query(EngineTaskDeadlines::task)
        .list();
  }

  private static RunningTask task(ResultSet row, int number) throws SQLException {
    var kind = TaskNames.kind(row.getString("task_def_key_")).orElseThrow();
    return new RunningTask(
        row.getString("id_"),
        new CaseNumber(row.getString("business_key_")),
        kind.key(),
        RequirementId.ofNullable(row.getString("requirement")),
        Username.ofNullable(row.getString("assignee_")),
        kind.role(),
        EngineTimes.required(row, "create_time_"),
        EngineTimes.required(row, "due_date_"));
  }
}
