package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * While nodes are exchanged one by one, a node of this release starts beside a database that a
 * later one has migrated. With the settings of the application, and of its parts only those that
 * migrate.
 */
class NewerDatabaseIT {

  /** The database and its migrations, as the application sets them up. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  @Import(V2__EngineTables.class)
  static class Migrating {}

  private String database;

  @BeforeEach
  void aLaterReleaseHasMigrated() throws SQLException {
    database = TestDatabase.emptyDatabase("newer");
    start("--spring.flyway.locations=classpath:db/migration,classpath:db/newer").close();
  }

  @Test
  void aNodeOfThisReleaseStartsBesideIt() {
    try (var node = start()) {
      var latest = node.getBean(Flyway.class).info().current();

      assertThat(latest.getVersion().getVersion()).isEqualTo("2999.01.01.1");
      assertThat(latest.getState()).isEqualTo(MigrationState.FUTURE_SUCCESS);
      assertThat(node.getBean(Flyway.class).info().pending()).isEmpty();
      assertThat(
              node.getBean(JdbcClient.class)
                  .sql("select count(*) from tenant")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  /** A later release may also add what comes before migrations that this one has. */
  @Test
  void m10ANodeStartsBesideAMigrationInBetweenThatItDoesNotHave() throws SQLException {
    try (var owner = DriverManager.getConnection(database, "csp_owner", "owner");
        var history = owner.createStatement()) {
      history.executeUpdate(
          """
          insert into flyway_schema_history (installed_rank, version, description, type, script,
            checksum, installed_by, execution_time, success)
          select max(installed_rank) + 1, '560', 'in between', 'SQL', 'V560__in_between.sql',
            1, 'csp_owner', 1, true
          from flyway_schema_history
          """);
    }

    try (var node = start()) {
      assertThat(node.getBean(Flyway.class).info().applied())
          .filteredOn(one -> one.getVersion().getVersion().equals("560"))
          .singleElement()
          .extracting(MigrationInfo::getState)
          .isEqualTo(MigrationState.MISSING_SUCCESS);
    }
  }

  private ConfigurableApplicationContext start(String... others) {
    var settings = new ArrayList<>(List.of("--spring.datasource.url=" + database));
    settings.add("--spring.datasource.username=csp_app");
    settings.add("--spring.datasource.password=app");
    settings.add("--spring.flyway.user=csp_owner");
    settings.add("--spring.flyway.password=owner");
    settings.addAll(Arrays.asList(others));
    return new SpringApplicationBuilder(Migrating.class)
        .web(WebApplicationType.NONE)
        .run(settings.toArray(String[]::new));
  }
}
