package org.cspenrollment.workflow.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.workflow.worklist.EngineTimes;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cases passed, read with SQL from the history of the engine, which has running and ended
 * cases alike until they are cleaned up. The case number is the business key of every process of a
 * case.
 */
@Component
@Transactional(readOnly = true)
class CasePaths {

  /** The state the engine gives a step that was left without being done. */
  private static final int CANCELLED = 2;

  private final JdbcClient database;

  CasePaths(JdbcClient database) {
    this.database = database;
  }

  /** Every process of a case with its steps, oldest first; none where they are cleaned up. */
  List<PassedProcess> of(CaseNumber caseNumber) {
    var processes = new LinkedHashMap<String, PassedProcess>();
    database
        .sql(
            """
            select p.id_ as instance, p.proc_def_key_, d.version_, p.proc_def_id_, p.start_time_ as began,
                   p.end_time_ as ended, h.act_id_, h.act_name_, h.act_type_, h.start_time_, h.end_time_,
                   h.act_inst_state_, h.call_proc_inst_id_, v.text_ as requirement,
                   coalesce(a.acted_by, t.assignee_, h.assignee_) as person, h.task_id_, t.due_date_
            from act_hi_procinst p
            join act_re_procdef d on d.id_ = p.proc_def_id_
            left join act_hi_varinst v
              on v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_ and v.name_ = 'requirement'
            left join act_hi_actinst h on h.proc_inst_id_ = p.id_ and h.act_type_ <> 'multiInstanceBody'
            left join act_hi_taskinst t on t.id_ = h.task_id_
            left join review_decision a on a.task_id = h.task_id_
            where p.business_key_ = ?
            order by p.start_time_, p.id_, h.start_time_, h.sequence_counter_
            """)
        .param(caseNumber.value())
        .query(
            row -> {
              var process = processes.get(row.getString("instance"));
              if (process == null) {
                process = process(row);
                processes.put(process.instanceId(), process);
              }
              if (row.getString("act_id_") != null) {
                process.steps().add(step(row));
              }
            });
    return List.copyOf(processes.values());
  }

  private static PassedProcess process(ResultSet row) throws SQLException {
    return new PassedProcess(
        row.getString("proc_def_key_"),
        row.getInt("version_"),
        row.getString("proc_def_id_"),
        row.getString("instance"),
        RequirementId.ofNullable(row.getString("requirement")),
        EngineTimes.required(row, "began"),
        EngineTimes.instant(row, "ended"),
        new ArrayList<>());
  }

  private static PassedStep step(ResultSet row) throws SQLException {
    return new PassedStep(
        row.getString("act_id_"),
        row.getString("act_name_"),
        row.getString("act_type_"),
        EngineTimes.required(row, "start_time_"),
        EngineTimes.instant(row, "end_time_"),
        row.getInt("act_inst_state_") == CANCELLED,
        side(row),
        row.getString("person"),
        row.getString("task_id_"),
        EngineTimes.instant(row, "due_date_"),
        row.getString("call_proc_inst_id_"));
  }

  /** A task of the office, one of the partner, or what the application does by itself. */
  private static PassedStep.Side side(ResultSet row) throws SQLException {
    if (!row.getString("act_type_").equals("userTask")) {
      return PassedStep.Side.SYSTEM;
    }
    return TaskNames.kind(row.getString("act_id_")).isPresent()
        ? PassedStep.Side.OFFICE
        : PassedStep.Side.PARTNER;
  }
}
