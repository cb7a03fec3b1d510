package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys nodes of different releases have agreed on, and where locks are asked for. */
class AdvisoryLockTest {

  private static final Path SOURCES = Path.of("src/main/java/org/cspenrollment");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** Goes with the next change of it: {@code AdvisoryLock.CYCLE_MOVE.await(database, year)}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGINE_SETUP     | 20180917",
        "REGISTRY_IMPORT  | 20180831, 200",
        "ACCOUNT_ROLES    | \"hashtextextended('account', 20180831)\"",
        "MAIL_BATCH       | \"hashtextextended('mail', 20180831)\"",
        "CYCLE_MOVE       | \"hashtext('cycle_move'), ?\"",
        "EVIDENCE_CONTENT | hashtextextended(?, 530)",
        "AUDIT_STREAM     | hashtextextended(?, 20180831)"
      },
      quoteCharacter = '"')
  void aKeyNeverChanges(AdvisoryLock lock, String key) {
    assertThat(lock.key()).isEqualTo(key);
  }

  @Test
  void noTwoLocksHaveTheSameKey() {
    assertThat(Arrays.stream(AdvisoryLock.values()).map(AdvisoryLock::key)).doesNotHaveDuplicates();
  }

  @Test
  void functionsOfTheDatabaseTakeThemByTheSameKeys() throws IOException {
    assertThat(Files.readString(MIGRATIONS.resolve("V530__retention.sql")))
        .contains(asked(AdvisoryLock.EVIDENCE_CONTENT, "content"));
    assertThat(Files.readString(MIGRATIONS.resolve("V10__audit.sql")))
        .contains(asked(AdvisoryLock.AUDIT_STREAM, "p_stream"));
  }

  @Test
  void nobodyElseInventsAKey() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var asking =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(AdvisoryLockTest::asksForALock)
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toSet());

      assertThat(asking).containsExactly("AdvisoryLock.java");
    }
  }

  private static String asked(AdvisoryLock lock, String of) {
    return "pg_advisory_xact_lock(" + lock.key().replace("?", of) + ")";
  }

  private static boolean asksForALock(Path file) {
    try {
      return Files.readString(file).contains("_advisory_");
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
