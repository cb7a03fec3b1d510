package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A request waits for connections for as long as one may take, not as long for each of many. */
class WaitOfRequestIT {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({DataSourceProperties.class, DatabaseSettings.class})
  @Import(DatabasePoolConfiguration.class)
  static class Pools {}

  private final ConfigurableApplicationContext application =
      new SpringApplicationBuilder(Pools.class)
          .web(WebApplicationType.NONE)
          .run("--csp.database.pages=1", "--csp.database.connection-wait=PT0.25S");
  private final DatabasePools pools = application.getBean(DatabasePools.class);

  @AfterEach
  void close() {
    DatabaseWatch.forget();
    application.close();
  }

  @Test
  void whoHasWaitedAsLongAsARequestMayIsRefusedAtOnce() throws SQLException {
    Work.during(Work.PAGE, this::waitForTheOnlyOne);

    Work.during(
        Work.PAGE,
        () ->
            assertThatThrownBy(pools::getConnection)
                .as("it would be free again")
                .hasMessageContaining("for too long in all")
                .satisfies(refused -> assertThat(Outage.of(refused)).contains(Outage.BUSY)));
    assertThat(DatabaseWatch.met()).contains(Outage.BUSY);
    Work.during(Work.ASKER, this::connect);
    Work.during(Work.LONG, this::connect);

    DatabaseWatch.forget();
    Work.during(Work.PAGE, this::connect);
  }

  private void waitForTheOnlyOne() {
    try (var only = pools.getConnection()) {
      assertThat(only).isNotNull();
      assertThatThrownBy(pools::getConnection).isInstanceOf(SQLException.class);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void connect() {
    try (var connection = pools.getConnection()) {
      assertThat(connection).isNotNull();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
