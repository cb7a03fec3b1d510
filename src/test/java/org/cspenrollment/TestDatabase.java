package org.cspenrollment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL for every test of this JVM, with the two roles of production. Without fsync and
 * whole pages ahead: no test of it asks what survives a crash, and what is written ahead does not
 * depend on when the last checkpoint was.
 */
public final class TestDatabase
    implements EnvironmentPostProcessor, LauncherSessionListener, Ordered {

  /** The property by which a test asks for a database of its own, empty, under this name. */
  public static final String OF_ITS_OWN = "test.database";

  private static final Queue<ConfigurableApplicationContext> APPLICATIONS =
      new ConcurrentLinkedQueue<>();

  private static EmbeddedPostgres server;

  /** The JDBC address of the tests' database. */
  public static synchronized String url() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "500")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("full_page_writes", "off")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("CREATE ROLE csp_owner LOGIN CREATEROLE PASSWORD 'owner'");
          statement.execute("CREATE ROLE csp_app LOGIN PASSWORD 'app'");
          statement.execute("GRANT csp_app TO csp_owner");
          statement.execute("CREATE DATABASE csp OWNER csp_owner");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      } catch (SQLException e) {
        throw new IllegalStateException("The tests' database cannot be prepared", e);
      }
    }
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/csp";
  }

  /** Asks the tests' server as its superuser. */
  public static synchronized JdbcClient superuser() {
    url();
    return JdbcClient.create(server.getPostgresDatabase());
  }

  /** The JDBC address of an empty database of that name, owned like the tests' own. */
  public static synchronized String emptyDatabase(String name) throws SQLException {
    var address = url();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name + " OWNER csp_owner");
    }
    return address.substring(0, address.lastIndexOf('/') + 1) + name;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    app.addInitializers(APPLICATIONS::add);
    app.setBannerMode(Banner.Mode.OFF);
    app.setLogStartupInfo(false);
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    var ofItsOwn = environment.getProperty(OF_ITS_OWN);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "testDatabase",
                Map.<String, Object>ofEntries(
                    Map.entry("spring.datasource.url", ofItsOwn == null ? url() : empty(ofItsOwn)),
                    Map.entry("spring.datasource.username", "csp_app"),
                    Map.entry("spring.datasource.password", "app"),
                    Map.entry("spring.flyway.user", "csp_owner"),
                    Map.entry("spring.flyway.password", "owner"),
                    Map.entry("spring.datasource.hikari.minimum-idle", "1"),
                    Map.entry("spring.datasource.hikari.idle-timeout", "10000"),
                    // Many at once on a slow machine are no outage
                    Map.entry("csp.database.connection-wait", "PT20S"),
                    Map.entry("csp.database.lock-wait", "PT20S"),
                    Map.entry("csp.database.statement-limit", "PT25S"),
                    Map.entry("camunda.bpm.job-execution.enabled", "false"),
                    Map.entry("csp.evidence.fixity.every", "PT10H"))));
  }

  /** Tests that run beside each other in two JVMs put their files aside in a folder of each. */
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no folder for temporary files", e);
    }
  }

  /**
   * Closes the applications of all tests; the database goes with the JVM and must go after them.
   */
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    for (var next = APPLICATIONS.poll(); next != null; next = APPLICATIONS.poll()) {
      next.close();
    }
  }

  private static String empty(String name) {
    try {
      return emptyDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " cannot be made", e);
    }
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 5;
  }
}
