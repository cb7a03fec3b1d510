package org.cspenrollment.bench.limit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cspenrollment.bench.engine.BareEngine;
import org.cspenrollment.bench.engine.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one recorded case wrote again and again, under new names, by plain JDBC: prepared
 * statements, the same order, the same commits, and nothing else.
 */
public final class ReplayedCase implements Participant {

  /** The system property that names the file of the recorded case. */
  static final String FILE = "recorded.case";

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Queue<String> tenants = new ArrayDeque<>();
  private HikariDataSource database;
  private List<List<RecordedCase.Write>> transactions;

  @Override
  public void open(String url, String user, String password) {
    database = BareEngine.connections(url, user, password);
    try {
      transactions = RecordedCase.read(Path.of(System.getProperty(FILE))).transactions();
    } catch (IOException e) {
      throw new UncheckedIOException("The recorded case cannot be read", e);
    }
  }

  @Override
  public void wholeCase(String number, String region) {
    var names = new HashMap<String, String>();
    try (var connection = database.getConnection()) {
      var tenant = tenant(connection);
      connection.setAutoCommit(false);
      for (var transaction : transactions) {
        for (var write : transaction) {
          execute(connection, write, name -> names.computeIfAbsent(name, old -> anew(old, tenant)));
        }
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The case cannot be written again", e);
    }
  }

  private interface Names {
    String of(String recorded);
  }

  private static void execute(Connection connection, RecordedCase.Write write, Names names)
      throws SQLException {
    try (var statement = connection.prepareStatement(write.sql())) {
      int place = 0;
      for (var value : write.values()) {
        set(statement, ++place, value, names);
      }
      statement.execute();
    }
  }

  private static void set(
      PreparedStatement statement, int place, @Nullable List<String> pieces, Names names)
      throws SQLException {
    if (pieces == null) {
      statement.setNull(place, Types.OTHER);
    } else if (pieces.size() == 1 && pieces.get(0).startsWith("\\x")) {
      statement.setBytes(place, HexFormat.of().parseHex(pieces.get(0), 2, pieces.get(0).length()));
    } else {
      var text = new StringBuilder();
      for (int piece = 0; piece < pieces.size(); piece++) {
        text.append(piece % 2 == 0 ? pieces.get(piece) : names.of(pieces.get(piece)));
      }
      statement.setObject(place, text.toString(), Types.OTHER);
    }
  }

  /** A new name that looks like the old one. */
  private String anew(String old, String tenant) {
    if (old.startsWith("KR-")) {
      return tenant;
    }
    if (old.length() == 64) {
      var bytes = new byte[32];
      ThreadLocalRandom.current().nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    }
    return old.charAt(14) == '7' ? ids.generate().toString() : UUID.randomUUID().toString();
  }

  /** A partner without a case; they are looked for when none is left. */
  private synchronized String tenant(Connection connection) throws SQLException {
    if (tenants.isEmpty()) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(Limit.WITHOUT_CASE)) {
        while (rows.next()) {
          tenants.add(rows.getString(1));
        }
      }
    }
    return tenants.remove();
  }

  @Override
  public void close() {
    database.close();
  }
}
