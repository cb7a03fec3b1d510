package org.cspenrollment.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says with each start what was migrated, in one line. */
@Configuration(proxyBeanMethods = false)
class MigrationReport {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationReport.class);

  @Bean
  FlywayMigrationStrategy migrateAndSay() {
    return flyway -> {
      var done = flyway.migrate();
      LOG.info(
          "{} migrations were applied; the database is that of {}",
          done.migrationsExecuted,
          done.targetSchemaVersion == null ? done.initialSchemaVersion : done.targetSchemaVersion);
    };
  }
}
