package org.cspenrollment.workflow;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine would have kept of a large programme: a process for each case and three
 * verifications for each case of the last two years, with what they passed, and the tasks that are
 * open. The models are those the engine has.
 */
@TestComponent
class LargeHistory {

  private final JdbcClient database;
  private final String address;

  LargeHistory(JdbcClient database, @Value("${spring.datasource.url}") String address) {
    this.database = database;
    this.address = address;
  }

  void fill() {
    run(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
          end_time_, start_act_id_, root_proc_inst_id_, state_)
        select case_number, case_number, case_number, d.key_, d.id_, opened_at, decided_at, 'event_windowOpened',
               case_number, case when decided_at is null then 'ACTIVE' else 'COMPLETED' end
        from enrollment, act_re_procdef d where d.key_ = 'annual-enrollment'
        """);
    run(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
          end_time_, start_act_id_, root_proc_inst_id_, super_process_instance_id_, state_)
        select case_number || r, case_number || r, case_number, d.key_, d.id_, opened_at, decided_at,
               'event_requirementListed', case_number, case_number,
               case when decided_at is null then 'ACTIVE' else 'COMPLETED' end
        from enrollment, generate_series(1, 3) r, act_re_procdef d
        where d.key_ = 'requirement-verification' and cycle_year > 2021
        """);
    steps("annual-enrollment", "event_windowOpened", "startEvent", 0, 0);
    steps("annual-enrollment", "businessRuleTask_determineRequirements", "businessRuleTask", 0, 0);
    steps("annual-enrollment", "serviceTask_recordRequirements", "serviceTask", 0, 0);
    steps("annual-enrollment", "callActivity_verifyRequirements", "callActivity", 0, 60);
    steps("annual-enrollment", "callActivity_decideOutcome", "callActivity", 60, 61);
    steps("requirement-verification", "event_requirementListed", "startEvent", 0, 0);
    steps("requirement-verification", "userTask_provideEvidence", "userTask", 0, 40);
    steps("requirement-verification", "userTask_verifyInfrastructure", "userTask", 40, 60);
    run(
        """
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
          act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
          sequence_counter_)
        select id_, 1, root_proc_inst_id_, id_, business_key_, proc_def_id_, 'userTask_verifyInfrastructure', true,
               false, true, false, 1, 0, 1
        from act_hi_procinst where end_time_ is null
        """);
    run(
        """
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
          assignee_, priority_, create_time_, due_date_, suspension_state_)
        select 'task-' || id_, 1, id_, id_, proc_def_id_, 'Verify infrastructure', 'userTask_verifyInfrastructure',
               case when hashtext(id_) & 1 = 0 then 'reviewer' || (hashtext(id_) & 31) end, 50, start_time_,
               start_time_ + (hashtext(id_) & 255) * interval '1 day', 1
        from act_hi_procinst where end_time_ is null and proc_def_key_ = 'requirement-verification'
        """);
    tidyUp();
  }

  /** Every process of this model has passed a step, so many days after it began. */
  private void steps(String process, String step, String type, int from, int to) {
    database
        .sql(
            """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
              execution_id_, act_id_, act_name_, act_type_, task_id_, start_time_, end_time_, act_inst_state_,
              sequence_counter_)
            select :step || id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, id_, id_, :step, :step, :type,
                   case when :type = 'userTask' then 'task-' || id_ end,
                   start_time_ + :from * interval '1 day', end_time_ + (:to - :from) * interval '1 day', 0, :from
            from act_hi_procinst where proc_def_key_ = :process
            """)
        .param("process", process)
        .param("step", step)
        .param("type", type)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** What PostgreSQL does by itself in time; only the owner may ask for it. */
  private void tidyUp() {
    try (var connection = DriverManager.getConnection(address, "csp_owner", "owner");
        var statement = connection.createStatement()) {
      statement.execute(
          "vacuum analyze act_hi_procinst, act_hi_actinst, act_ru_execution, act_ru_task");
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be tidied up", e);
    }
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
