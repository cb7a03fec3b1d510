package org.cspenrollment.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What a new local PostgreSQL needs before the application can use it: two roles, one database. */
final class LocalCluster {

  private LocalCluster() {}

  /**
   * Makes the roles of the owner and of the application and the database, where they are not there
   * yet.
   *
   * @param url the JDBC address of the maintenance database
   * @param superuser the password of the superuser
   * @param owner the password of the role that owns the tables
   * @param application the password of the role that works with the rows
   */
  static void prepare(String url, String superuser, String owner, String application)
      throws SQLException {
    var login = new Properties();
    login.setProperty("user", LocalPostgres.SUPERUSER);
    login.setProperty("password", superuser);
    try (var connection = DriverManager.getConnection(url, login)) {
      role(connection, LocalPostgres.OWNER, owner);
      role(connection, LocalPostgres.APPLICATION, application);
      change(connection, "GRANT " + LocalPostgres.APPLICATION + " TO " + LocalPostgres.OWNER);
      database(connection);
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      change(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
    }
  }

  private static void database(Connection connection) throws SQLException {
    var name = LocalPostgres.DATABASE;
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      change(connection, "CREATE DATABASE " + name + " OWNER " + LocalPostgres.OWNER);
    }
  }

  private static boolean exists(Connection connection, String question, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void change(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
