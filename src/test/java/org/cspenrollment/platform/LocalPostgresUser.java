package org.cspenrollment.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cspenrollment.platform.database.LocalPostgres;

/** An application that commits a row and then runs until somebody kills it. */
public final class LocalPostgresUser {

  private LocalPostgresUser() {}

  public static void main(String[] arguments) throws SQLException, IOException {
    var server = LocalPostgres.in(Path.of(arguments[0]));
    server.start();
    commitRow(server);
    System.out.println("committed");
    if (System.in.read() < 0) {
      server.stop();
    }
  }

  public static void commitRow(LocalPostgres server) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (what text)");
      statement.execute("insert into kept values ('evidence')");
    }
  }

  public static Connection connect(LocalPostgres server) throws SQLException {
    return DriverManager.getConnection(
        server.url(), LocalPostgres.OWNER, server.password(LocalPostgres.OWNER));
  }
}
