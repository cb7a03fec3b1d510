package org.cspenrollment.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The tables of the process engine, made by the engine's own scripts and run by the owner of the
 * database, so that the application's role need not own anything. The scripts are a copy of those
 * of release 7.24.0 and never change, whatever engine is on the class path: a database remembers
 * their checksum. What a later engine needs besides is a migration of its own.
 */
@Component
class V2__EngineTables extends BaseJavaMigration {

  private static final String FOLDER = "db/engine/7.24.0/";

  /** In the order in which they build on each other. */
  static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      for (String part : PARTS) {
        statement.execute(script(part));
      }
    }
  }

  @Override
  public Integer getChecksum() {
    var checksum = new CRC32();
    for (String part : PARTS) {
      checksum.update(script(part).getBytes(StandardCharsets.UTF_8));
    }
    return (int) checksum.getValue();
  }

  /** The text of one of the parts. */
  static String script(String part) {
    var name = FOLDER + part + ".sql";
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's script " + name + " cannot be read", e);
    }
  }
}
