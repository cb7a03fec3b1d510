package org.cspenrollment.faults.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is really stored, read past the application, by the database's superuser. */
public final class StoredState {

  private final FaultDatabase database;

  StoredState(FaultDatabase database) {
    this.database = database;
  }

  /** One number. */
  public long count(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).get(0));
  }

  /** The first column of every row. */
  public List<String> texts(String sql, Object... parameters) {
    try (var connection = connection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes something past the application. */
  public int change(String sql, Object... parameters) {
    try (var connection = connection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A connection of one's own, to hold locks with. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection(database.url(), "postgres", database.password("postgres"));
  }
}
