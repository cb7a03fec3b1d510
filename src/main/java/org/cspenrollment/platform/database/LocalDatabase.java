package org.cspenrollment.platform.database;

import java.util.Map;
import org.apache.commons.logging.Log;
import org.cspenrollment.platform.ApplicationSettings;
import org.springframework.boot.ConfigurableBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Without {@code spring.datasource.url} the application is the demo: it brings its own PostgreSQL,
 * keeps the data under {@code ./data} ({@code csp.data-folder}) and listens on loopback only. Where
 * that PostgreSQL is not on board (the packaged jar) it refuses to start.
 */
class LocalDatabase implements EnvironmentPostProcessor, Ordered {

  static final String PROFILE = "demo";

  private static final String BINARIES = "io.zonky.test.db.postgres.embedded.PgBinaryResolver";

  private final Log log;
  private final ConfigurableBootstrapContext bootstrap;

  LocalDatabase(DeferredLogFactory logs, ConfigurableBootstrapContext bootstrap) {
    this.log = logs.getLog(LocalDatabase.class);
    this.bootstrap = bootstrap;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      return;
    }
    if (!ClassUtils.isPresent(BINARIES, app.getClassLoader())) {
      throw new StartupException(
          "No database is configured: spring.datasource.url is not set, and the packaged"
              + " application brings no PostgreSQL of its own.",
          "Set spring.datasource.url, spring.datasource.username and spring.datasource.password"
              + " (SPRING_DATASOURCE_URL, ...), and spring.flyway.user and spring.flyway.password"
              + " for the owner of the tables. For a demo on this machine run"
              + " './mvnw spring-boot:run' in the source folder.");
    }
    ConfigDataEnvironmentPostProcessor.applyTo(
        environment, app.getResourceLoader(), bootstrap, PROFILE);
    var folder = Binder.get(environment).bindOrCreate("csp", ApplicationSettings.class).dataPath();
    log.info("No spring.datasource.url: starting the demo's own PostgreSQL in " + folder);
    var server = LocalPostgres.in(folder);
    SpringApplication.getShutdownHandlers().add(server::stop);
    server.start();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("localDatabase", properties(server)));
  }

  private static Map<String, Object> properties(LocalPostgres server) {
    return Map.of(
        "spring.datasource.url",
        server.url(),
        "spring.datasource.username",
        LocalPostgres.APPLICATION,
        "spring.datasource.password",
        server.password(LocalPostgres.APPLICATION),
        "spring.flyway.user",
        LocalPostgres.OWNER,
        "spring.flyway.password",
        server.password(LocalPostgres.OWNER),
        "server.address",
        "127.0.0.1");
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
