package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DatabaseFailureAnalyzerTest {

  private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

  @ParameterizedTest
  @CsvSource({
    "28P01, spring.datasource.password",
    "28000, role that is missing",
    "3D000, CREATE DATABASE",
    "42501, GRANT csp_app TO csp_owner",
    "08001, csp.database.start-wait",
    "57P03, Start PostgreSQL"
  })
  void m11EveryStartErrorOfTheDatabaseHasAReasonAndAnAction(String state, String action) {
    var analysis =
        analyzer.analyze(
            new IllegalStateException(
                "Unable to start web server",
                new IllegalStateException("engine", new SQLException("said\nmore", state))));

    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).endsWith("said");
    assertThat(analysis.getAction()).contains(action);
  }

  @Test
  void aMigrationThatFailsKeepsItsStackTrace() {
    assertThat(analyzer.analyze(new SQLException("no such column", "42703"))).isNull();
  }

  @Test
  void isAskedAtTheStart() {
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, e) -> {}))
        .hasAtLeastOneElementOfType(DatabaseFailureAnalyzer.class);
  }
}
