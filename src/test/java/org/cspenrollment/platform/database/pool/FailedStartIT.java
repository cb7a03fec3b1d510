package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cspenrollment.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What somebody reads whose application does not start because of the database. */
@ExtendWith(OutputCaptureExtension.class)
class FailedStartIT {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({DataSourceProperties.class, DatabaseSettings.class})
  @Import(DatabasePoolConfiguration.class)
  static class Pools {}

  @ParameterizedTest
  @CsvSource({
    "/csp, nobody, role that is missing",
    "/missing, csp_app, CREATE DATABASE csp",
    "REFUSED, csp_app, correct the host and the port"
  })
  void m11SaysTheReasonAndWhatToDoWithoutAStackTrace(
      String database, String login, String action, CapturedOutput output) {
    var server = TestDatabase.url().substring(0, TestDatabase.url().lastIndexOf('/'));
    var url = database.equals("REFUSED") ? "jdbc:postgresql://127.0.0.1:1/csp" : server + database;
    var application = new SpringApplication(Pools.class);
    application.setWebApplicationType(WebApplicationType.NONE);

    assertThatThrownBy(
            () ->
                application.run(
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=" + login,
                    "--spring.datasource.password=app",
                    "--csp.database.start-wait=PT0S"))
        .isInstanceOf(Exception.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("The database does not let the application start: ")
        .contains(action)
        .doesNotContain("\tat org.");
  }
}
