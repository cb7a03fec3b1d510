package org.cspenrollment.portfolio;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever owns the tables of a database, and so may tidy them up. */
final class OwnerOfTables {

  private final JdbcClient database;

  OwnerOfTables(JdbcClient database) {
    this.database = database;
  }

  /** As the databases of tests are made. */
  static OwnerOfTables ofTests(String address) {
    return new OwnerOfTables(
        JdbcClient.create(new DriverManagerDataSource(address, "csp_owner", "owner")));
  }

  /** What PostgreSQL does by itself in time. */
  void tidyUp(String tables) {
    database.sql("vacuum analyze " + tables).update();
  }
}
