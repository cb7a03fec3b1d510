package org.cspenrollment.platform.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Keeps the demo, whose passwords everybody knows, away from a database somebody named. */
class DemoGuard implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
        && environment.acceptsProfiles(Profiles.of(LocalDatabase.PROFILE))) {
      throw new StartupException(
          "The profile 'demo' is switched on and spring.datasource.url names a database. The demo"
              + " has passwords everybody knows and runs only on a database of its own.",
          "Leave out spring.datasource.url for the demo, or the profile 'demo' for your database.");
    }
  }

  /** Looks at what people configured, before anything else fills in an address. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
