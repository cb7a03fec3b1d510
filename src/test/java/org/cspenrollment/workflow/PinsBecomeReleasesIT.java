package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cspenrollment.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that pinned each table: their sets become releases, and so do those that a node of 0.2.0
 * pins while it still runs beside. A third of the cases has the first versions, a third came after
 * another version of one table, a third after a table that is new.
 */
class PinsBecomeReleasesIT {

  private static final int CASES = 60;

  private static JdbcClient database;
  private static TransactionTemplate asNodeOf020;

  @BeforeAll
  static void aDatabaseThatHasPinnedTables() throws SQLException {
    var url = TestDatabase.emptyDatabase("pins");
    flyway(url, "classpath:releases/0.1.0/migration").migrate();
    fill(JdbcClient.create(new DriverManagerDataSource(url, "csp_owner", "owner")));
    flyway(url, "classpath:db/migration").migrate();
    var application = new DriverManagerDataSource(url, "csp_app", "app");
    database = JdbcClient.create(application);
    asNodeOf020 = new TransactionTemplate(new DataSourceTransactionManager(application));
  }

  private static Flyway flyway(String url, String location) {
    return Flyway.configure()
        .dataSource(url, "csp_owner", "owner")
        .placeholders(Map.of("appRole", "csp_app"))
        .outOfOrder(true)
        .javaMigrations(new V2__EngineTables())
        .locations(location)
        .load();
  }

  private static void fill(JdbcClient owner) {
    version(owner, "one", 1, "1970-01-01");
    version(owner, "other", 1, "1970-01-01");
    version(owner, "one", 2, "2025-03-01");
    version(owner, "new", 1, "2026-04-01");
    owner.sql("insert into organisation values ('O1', 'Organisation')").update();
    owner
        .sql(
            """
            insert into tenant (tenant_id, organisation_id, name, country, time_zone, language, currency,
              enrolled_on, contact_email)
            select 'KR-' || (100000 + n), 'O1', 'Tenant ' || n, 'KR', 'Asia/Seoul', 'ko', 'KRW', '2018-01-01',
              'a@example.org'
            from generate_series(0, ? - 1) n
            """)
        .param(CASES)
        .update();
    owner
        .sql(
            """
            insert into enrollment (case_number, tenant_id, cycle_year, case_type, edition, basis_date,
              basis_type, basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, state, opened_at)
            select tenant_id || '-' || year, tenant_id, year, 'RENEWAL', 'E4', make_date(year, 10, 15),
              'ANNIVERSARY', 'en', 'ko', make_date(year, 7, 17), make_date(year, 9, 15), 'CLOSED',
              make_date(year, 7, 17)
            from (select tenant_id, 2024 + right(tenant_id, 6)::int % 3 as year from tenant) t
            """)
        .update();
    owner
        .sql(
            """
            insert into enrollment_pin
            select e.case_number, v.table_key, v.version, v.sha256
            from enrollment e, lateral (
              select distinct on (table_key) * from decision_table_version where valid_from <= e.opened_at
              order by table_key, version desc) v
            """)
        .update();
  }

  private static void version(JdbcClient owner, String table, int version, String since) {
    owner
        .sql(
            """
            insert into decision_table_version
            select :table, :version, encode(sha256(convert_to(t, 'UTF8')), 'hex'), t, cast(:since as timestamptz),
              'system', now()
            from (select :table || ' ' || :version as t) texts
            """)
        .param("table", table)
        .param("version", version)
        .param("since", since + "T00:00:00Z")
        .update();
  }

  @Test
  void eachSetIsOneReleaseInTheOrderOfTime() {
    var releases =
        """
        select concat_ws(' ', number, state, valid_from, proposed_by,
          (select string_agg(table_key || version, ',' order by table_key)
           from policy_release_table t where t.number = r.number))
        from policy_release r where number <= 3 order by number
        """;

    assertThat(database.sql(releases).query(String.class).list())
        .containsExactly(
            "1 ADOPTED 1970-01-01 system one1,other1",
            "2 ADOPTED 2025-03-01 system one2,other1",
            "3 ADOPTED 2026-04-01 system new1,one2,other1");
  }

  @Test
  void eachCasePinsTheReleaseOfItsSet() {
    var cases =
        """
        select concat_ws(' ', cycle_year, release_number, count(*)) from enrollment
        where tenant_id < 'KR-200000' group by cycle_year, release_number order by cycle_year
        """;

    assertThat(database.sql(cases).query(String.class).list())
        .containsExactly("2024 1 20", "2025 2 20", "2026 3 20");
  }

  @Test
  void whatANodeOf020PinsBesideIsThatReleaseToo() {
    assertThat(pinnedByAnOldNode("KR-200001", List.of("other", "one"), List.of(1, 2))).isEqualTo(2);
  }

  @Test
  void aSetThatNobodyHadYetIsAReleaseOfItsOwn() {
    int number = pinnedByAnOldNode("KR-200002", List.of("new", "one", "other"), List.of(1, 1, 1));

    assertThat(number).isGreaterThan(3);
    assertThat(pinnedByAnOldNode("KR-200003", List.of("one", "other", "new"), List.of(1, 1, 1)))
        .isEqualTo(number);
  }

  @Test
  void theApplicationTakesNoReleaseAway() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.sql("delete from policy_release").update());
  }

  private static int pinnedByAnOldNode(String tenant, List<String> tables, List<Integer> versions) {
    asNodeOf020.executeWithoutResult(
        status -> {
          opened(tenant);
          for (int i = 0; i < tables.size(); i++) {
            database
                .sql(
                    """
                    insert into enrollment_pin (case_number, table_key, version, sha256)
                    select ?, table_key, version, sha256 from decision_table_version
                    where table_key = ? and version = ?
                    """)
                .params(tenant + "-2024", tables.get(i), versions.get(i))
                .update();
          }
        });
    return database
        .sql("select release_number from enrollment where tenant_id = ?")
        .param(tenant)
        .query(Integer.class)
        .single();
  }

  private static void opened(String tenant) {
    var insertTenant =
        """
        insert into tenant (tenant_id, organisation_id, name, country, time_zone, language, currency,
          enrolled_on, contact_email)
        select ?, organisation_id, name, country, time_zone, language, currency, enrolled_on, contact_email
        from tenant where tenant_id = 'KR-100000'
        """;
    var insertCase =
        """
        insert into enrollment (case_number, tenant_id, cycle_year, case_type, edition, basis_date, basis_type,
          basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, decision_due, state, opened_at)
        select :new || '-2024', :new, 2024, case_type, edition, '2024-10-15', basis_type, 'en', 'ko',
          '2024-07-17', '2024-09-15', '2024-10-15', state, opened_at
        from enrollment where case_number = 'KR-100002-2024'
        """;
    database.sql(insertTenant).param(tenant).update();
    database.sql(insertCase).param("new", tenant).update();
  }
}
