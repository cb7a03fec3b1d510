package org.cspenrollment.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the owner of the tables apart from the role that works with the rows.
 *
 * <p>Best are two logins: {@code spring.flyway.user} owns and migrates, {@code
 * spring.datasource.username} works. Given only the second, it migrates, and every connection of
 * the pool steps down to the role {@value #APP_ROLE} with {@code SET ROLE}.
 */
class DatabaseLogins implements EnvironmentPostProcessor, Ordered {

  static final String APP_ROLE = "csp_enrollment_app";

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    var url = environment.getProperty("spring.datasource.url");
    if (url == null || url.isBlank()) {
      return;
    }
    Map<String, Object> logins = new HashMap<>();
    logins.put("spring.flyway.url", url);
    if (environment.containsProperty("spring.flyway.user")) {
      logins.put(
          "spring.flyway.placeholders.appRole",
          environment.getRequiredProperty("spring.datasource.username"));
    } else {
      logins.put("spring.flyway.user", environment.getProperty("spring.datasource.username", ""));
      logins.put(
          "spring.flyway.password", environment.getProperty("spring.datasource.password", ""));
      logins.put("spring.flyway.placeholders.appRole", APP_ROLE);
      logins.put("spring.datasource.hikari.connection-init-sql", "SET ROLE " + APP_ROLE);
    }
    environment.getPropertySources().addLast(new MapPropertySource("databaseLogins", logins));
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 20;
  }
}
