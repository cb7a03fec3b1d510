package org.cspenrollment.platform.database.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Objects;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes the pools in the place of Spring Boot's one: {@code spring.datasource.*} says where the
 * database is and {@code spring.datasource.hikari.*} what holds for all of them, {@code
 * csp.database.*} what tells them apart.
 */
@Configuration(proxyBeanMethods = false)
class DatabasePoolConfiguration {

  @Bean
  DatabasePools dataSource(
      DataSourceProperties database, DatabaseSettings settings, Environment environment)
      throws SQLException {
    DatabaseAtStart.of(
            database.determineUrl(),
            Objects.toString(database.determineUsername(), ""),
            Objects.toString(database.determinePassword(), ""))
        .await(settings.startWait());
    var watch =
        new DatabaseWatch(settings.connectionWait().plus(Duration.ofSeconds(1)), System::nanoTime);
    var pools = new EnumMap<Work, HikariDataSource>(Work.class);
    for (var work : Work.values()) {
      var pool = new HikariConfig();
      Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
      pool.setJdbcUrl(database.determineUrl());
      pool.setUsername(database.determineUsername());
      pool.setPassword(database.determinePassword());
      pool.setExceptionOverride(watch);
      PoolLimits.of(work, settings).applyTo(pool);
      pools.put(work, new HikariDataSource(pool));
    }
    return new DatabasePools(pools, watch, new WaitOfRequest(settings.connectionWait()));
  }
}
