package org.cspenrollment.portfolio;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine would have of a large programme: a process for each case and three verifications
 * for each case of the last two years, with what they passed; of each verification that runs one
 * open task, four of ten a partner's, its candidates, and the requirement it is about. The models
 * are those the engine has.
 */
@TestComponent
public class LargeEngine {

  private final JdbcClient database;
  private final OwnerOfTables owner;

  /** As tests have it. */
  @Autowired
  LargeEngine(JdbcClient database, @Value("${spring.datasource.url}") String address) {
    this(database, OwnerOfTables.ofTests(address));
  }

  private LargeEngine(JdbcClient database, OwnerOfTables owner) {
    this.database = database;
    this.owner = owner;
  }

  /** In a database that was made elsewhere, by the owner of its tables. */
  public static LargeEngine in(JdbcClient database) {
    return new LargeEngine(database, new OwnerOfTables(database));
  }

  /** Every row, of a portfolio that is there ({@link LargePortfolio}). */
  public void fill() {
    run(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
          end_time_, start_act_id_, root_proc_inst_id_, state_)
        select case_number, case_number, case_number, d.key_, d.id_, opened_at, decided_at, 'event_windowOpened',
               case_number, case when decided_at is null then 'ACTIVE' else 'COMPLETED' end
        from enrollment, (select distinct on (key_) key_, id_ from act_re_procdef order by key_, version_ desc) d
        where d.key_ = 'annual-enrollment' and basis_explanation_en = 'en'
        """);
    run(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
          end_time_, start_act_id_, root_proc_inst_id_, super_process_instance_id_, state_)
        select case_number || r, case_number || r, case_number, d.key_, d.id_, opened_at, decided_at,
               'event_requirementListed', case_number, case_number,
               case when decided_at is null then 'ACTIVE' else 'COMPLETED' end
        from enrollment, generate_series(1, 3) r,
             (select distinct on (key_) key_, id_ from act_re_procdef order by key_, version_ desc) d
        where d.key_ = 'requirement-verification' and cycle_year > 2021 and basis_explanation_en = 'en'
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
          act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
          sequence_counter_)
        select id_, 1, root_proc_inst_id_, id_, business_key_, proc_def_id_, 'userTask_verifyInfrastructure',
               'userTask_verifyInfrastructure' || id_, true, false, true, false, 1, 0, 1
        from act_hi_procinst where end_time_ is null and id_ ^@ business_key_
        """);
    tasks();
    owner.tidyUp(
        "act_hi_procinst, act_hi_actinst, act_ru_execution, act_ru_task, act_ru_identitylink,"
            + " act_ru_variable");
  }

  private void tasks() {
    run(
        """
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
          assignee_, priority_, create_time_, due_date_, suspension_state_)
        select 'task-' || p.id_, 1, p.id_, p.id_, p.proc_def_id_, k.name, k.name,
               case when k.candidates is not null and hashtext(p.id_) & 1 = 0
                    then 'reviewer' || ((hashtext(p.id_) >> 1) & 31) end,
               50, p.start_time_ + k.day * interval '1 day',
               p.start_time_ + (k.day + 20 + (hashtext(p.id_) & 63)) * interval '1 day', 1
        from act_hi_procinst p
        join (values ('userTask_provideEvidence', 0, 39, 0, null),
                     ('userTask_verifySupportPackage', 40, 59, 40, 'reviewer'),
                     ('userTask_verifyServiceEvidence', 60, 79, 41, 'reviewer'),
                     ('userTask_verifyInfrastructure', 80, 94, 42, 'reviewer'),
                     ('userTask_confirmNotMet', 95, 98, 60, 'lead-reviewer'),
                     ('userTask_confirmWaiver', 99, 99, 61, 'manager'))
          k (name, least, most, day, candidates)
          on (hashtextextended(p.id_, 0) & 1023) % 100 between k.least and k.most
        where p.end_time_ is null and p.id_ ^@ p.business_key_
          and p.proc_def_key_ = 'requirement-verification'
        """);
    run(
        """
        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
        select 'link-' || id_, 1,
               case task_def_key_ when 'userTask_confirmNotMet' then 'lead-reviewer'
                    when 'userTask_confirmWaiver' then 'manager' else 'reviewer' end, 'candidate', id_
        from act_ru_task where id_ like 'task-%' and task_def_key_ <> 'userTask_provideEvidence'
        """);
    run(
        """
        insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
          var_scope_, sequence_counter_, is_concurrent_local_)
        select v.name || p.id_, 1, 'string', v.name, p.id_, p.id_, p.proc_def_id_,
               case v.name when 'requirement' then (array['REQ-SUP2','REQ-SVC','REQ-INF'])[right(p.id_, 1)::int]
                    else p.business_key_ end, p.id_, 1, false
        from act_hi_procinst p, (values ('requirement'), ('caseNumber')) v (name)
        where p.end_time_ is null and p.id_ ^@ p.business_key_
          and p.proc_def_key_ = 'requirement-verification'
        """);
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
            from act_hi_procinst where proc_def_key_ = :process and id_ ^@ business_key_
            """)
        .param("process", process)
        .param("step", step)
        .param("type", type)
        .param("from", from)
        .param("to", to)
        .update();
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
