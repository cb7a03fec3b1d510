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
 * The tables of the process engine, made by the scripts that come with it and run by the owner of
 * the database, so that the application's role need not own anything.
 */
@Component
class V2__EngineTables extends BaseJavaMigration {

  private static final List<String> PARTS =
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

  private static String script(String part) {
    var name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's script " + name + " cannot be read", e);
    }
  }
}
