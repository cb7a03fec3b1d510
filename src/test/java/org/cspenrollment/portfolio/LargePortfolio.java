package org.cspenrollment.portfolio;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with the years of a large programme ({@link Programme}), four requirements for
 * each case. Only our own rows: {@link LargeEngine} has those of the processes behind them.
 */
@TestComponent
public class LargePortfolio {

  private final JdbcClient database;
  private final OwnerOfTables owner;

  /** As tests have it. */
  @Autowired
  LargePortfolio(JdbcClient database, @Value("${spring.datasource.url}") String address) {
    this(database, OwnerOfTables.ofTests(address));
  }

  private LargePortfolio(JdbcClient database, OwnerOfTables owner) {
    this.database = database;
    this.owner = owner;
  }

  /** In a database that was made elsewhere, by the owner of its tables. */
  public static LargePortfolio in(JdbcClient database) {
    return new LargePortfolio(database, new OwnerOfTables(database));
  }

  /** Every row of the programme of tests. */
  public void fill() {
    fill(Programme.OF_TESTS);
  }

  /** Every row. */
  public void fill(Programme programme) {
    run(
        """
        insert into organisation (organisation_id, name)
        select 'ORG-' || n, 'Organisation ' || n from generate_series(1, %d) n
        """
            .formatted(programme.tenants()));
    run(
        """
        insert into tenant (tenant_id, organisation_id, name, country, time_zone, language, currency,
                            enrolled_on, contact_email, plan_type, plan_contract_id, plan_start, plan_end)
        select (array['KR','DE','JP','US','FR'])[n %% 5 + 1] || '-' || (100000 + n), 'ORG-' || n,
               (array['Hanul','Nordwind','Kaede','Sierra','Loire'])[n %% 5 + 1] || ' Cloud ' || md5(n::text),
               (array['KR','DE','JP','US','FR'])[n %% 5 + 1], 'UTC', 'en', 'USD',
               date '2016-01-01' + n %% 900, 'a@b.example', 'ASFP', 'C-' || n,
               date '2020-01-01', date '2024-01-01' + n %% 400
        from generate_series(1, %d) n
        """
            .formatted(programme.tenants()));
    run(
        """
        insert into enrollment (case_number, tenant_id, cycle_year, case_type, edition, basis_date, basis_type,
          basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, decision_due, state, final_outcome,
          recommended, recommended_reason_en, recommended_reason_ko, recommended_rule_id, opened_at, decided_at)
        select tenant_id || '-' || y, tenant_id, y, 'RENEWAL',
               case when y < 2020 then 'E1' when y < 2023 then 'E2' else 'E3' end,
               make_date(y, 1, 1) + (n * 7 %% 360)::int, 'ANNIVERSARY', 'en', 'ko',
               make_date(y, 1, 1) + (n * 7 %% 360)::int - 90, make_date(y, 1, 1) + (n * 7 %% 360)::int - 30,
               make_date(y, 1, 1) + (n * 7 %% 360)::int,
               case when y < 2023 then (array['CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','EXITED','TRANSITION_COMPLETE','REVOKED'])[n %% 8 + 1]
                    else (array['NOTIFIED','IN_PREPARATION','UNDER_REVIEW','INFO_REQUESTED','APPROVED','NOT_RENEWED'])[n %% 6 + 1] end,
               case when y < 2023 or n %% 6 > 3 then (array['RENEW','RENEW','RENEW_WITH_NOTES','NOT_RENEWED'])[n %% 4 + 1] end,
               (array['RENEW','RENEW_WITH_NOTES','NOT_RENEWED','REMEDIATE'])[n %% 4 + 1], 'en', 'ko', 'rule_1', make_timestamptz(y, 1, 1, 0, 0, 0, 'UTC'),
               case when y < 2023 or n %% 6 > 3 then make_timestamptz(y, 1, 1, 0, 0, 0, 'UTC') + (n %% 300) * interval '1 day' end
        from (select tenant_id, row_number() over (order by tenant_id) as n from tenant
              where contact_email = 'a@b.example') t,
             generate_series(%d, %d) y
        """
            .formatted(programme.firstYear(), Programme.YEAR));
    run(
        """
        insert into enrollment_requirement (case_number, requirement_id, position, level, scope, verified_by,
          asking_rule_id, asking_table, asking_table_version, asks_en, asks_ko, source, asking_notes, state, result)
        select e.case_number, r.id, r.n, 'MANDATORY', 'ENTITY', 'HUMAN', 'rule_1', 'requirement-catalogue', 1,
               'en', 'ko', 'source', '{}',
               case when e.cycle_year < 2023 then 'VERIFIED'
                    else (array['WAITING_FOR_PARTNER','UNDER_REVIEW','INFORMATION_REQUESTED','VERIFIED'])[(hashtext(e.case_number) & 3) + 1] end,
               case when e.cycle_year < 2023 then (array['MET','MET','MET','NOT_MET'])[(hashtext(e.case_number || r.id) & 3) + 1] else 'PENDING' end
        from enrollment e, (values ('REQ-SUP2', 1), ('REQ-SVC', 2), ('REQ-INF', 3), ('REQ-AGR', 4)) r (id, n)
        where e.basis_explanation_en = 'en'
        """);
    run(
        """
        insert into review_act (case_number, requirement_id, round, task_id, task, answer, facts, acted_by, acted_at)
        select case_number, 'REQ-SUP2', 1, case_number || '-act', 'verify-support-package', 'MET', '{}',
               'reviewer' || (hashtext(case_number) & 31), opened_at + interval '40 days'
        from enrollment where cycle_year < 2023 and basis_explanation_en = 'en'
        """);
    owner.tidyUp("organisation, tenant, enrollment, enrollment_requirement, review_act");
  }

  /** The yardstick: one look at every row, without an index. */
  public void readEveryCaseOnce() {
    database
        .sql("select count(*) filter (where length(basis_type) > 0) from enrollment")
        .query(Long.class)
        .single();
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
