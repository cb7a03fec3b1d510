package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the database grows. What a release has brought stays byte for byte, because every database
 * remembers it; what is new carries its date, so that a node of an earlier release sees it as later
 * than all it knows; and its constraints have names, so that a later one can say which it means.
 */
class MigrationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  /** The migrations of all releases and the SHA-256 of each; a release adds its own. */
  private static final Path RELEASED = Path.of("src/test/resources/golden/migrations.txt");

  private static final Pattern DATED =
      Pattern.compile("V(\\d{4})_(\\d{2})_(\\d{2})_([1-9]\\d*)__[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** Written before migrations had dates. */
  private static final String ENGINE_TABLES = "V2__EngineTables";

  private static final Pattern NOT_SQL =
      Pattern.compile(
          "'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|\\$\\$.*?\\$\\$|\\bCREATE\\s+UNIQUE\\s+INDEX\\b",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "(?<named>\\bCONSTRAINT\\s+(?!IF\\b)\\w+\\s+)?"
              + "(?<what>\\bCHECK\\b|\\bPRIMARY\\s+KEY\\b|\\bUNIQUE\\b|\\bEXCLUDE\\b"
              + "|\\bFOREIGN\\s+KEY\\s*\\([^)]*\\)\\s*REFERENCES\\b|\\bREFERENCES\\b)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void whatWasReleasedStaysByteForByte() throws IOException {
    var files = files();
    for (var released : released().entrySet()) {
      assertThat(files).containsKey(released.getKey());
      assertThat(sha256(files.get(released.getKey())))
          .as("a database knows " + released.getKey() + " by its checksum: write a new one")
          .isEqualTo(released.getValue());
    }
  }

  @Test
  void whatIsNewCarriesItsDateAndIsLaterThanWhatWasReleased() throws IOException {
    var latest =
        released().keySet().stream()
            .map(MigrationsTest::version)
            .max(MigrationVersion::compareTo)
            .orElseThrow();
    for (var file : notReleased()) {
      dateOf(file.replaceFirst("\\.sql$", ""));
      assertThat(version(file)).as(file).isGreaterThan(latest);
    }
  }

  @Test
  void aMigrationInJavaCarriesItsDateToo() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      var migrations =
          sources
              .map(source -> source.getFileName().toString().replaceFirst("\\.java$", ""))
              .filter(name -> name.matches("[VRU]\\w*__.*"))
              .filter(name -> !name.equals(ENGINE_TABLES))
              .toList();

      assertThat(migrations).allSatisfy(MigrationsTest::dateOf);
    }
  }

  @Test
  void whatIsNewNamesItsConstraints() throws IOException {
    for (var file : notReleased()) {
      assertThat(withoutName(Files.readString(FOLDER.resolve(file)))).as(file).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a (b INT CHECK (b > 0))",
        "CREATE TABLE a (b INT PRIMARY KEY)",
        "CREATE TABLE a (b INT, UNIQUE (b))",
        "CREATE TABLE a (b INT REFERENCES c)",
        "CREATE TABLE a (b INT, FOREIGN KEY (b) REFERENCES c)",
        "ALTER TABLE a ADD CHECK (b > 0)",
        "create table a (b int constraint good check (b > 0) check (b < 9))"
      })
  void aConstraintWithoutANameIsSeen(String statement) {
    assertThat(withoutName(statement)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a (b INT CONSTRAINT b_is_positive CHECK (b > 0))",
        "CREATE TABLE a (b INT, CONSTRAINT a_key PRIMARY KEY (b), CONSTRAINT one UNIQUE (b))",
        "CREATE TABLE a (b INT CONSTRAINT of_c REFERENCES c)",
        "ALTER TABLE a ADD CONSTRAINT of_c FOREIGN KEY (b) REFERENCES c",
        "CREATE UNIQUE INDEX a_b ON a (b)",
        "-- CHECK (a)\nCOMMENT ON TABLE a IS 'UNIQUE'"
      })
  void aConstraintWithANameIsNot(String statement) {
    assertThat(withoutName(statement)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "V2026_11_29_1__published_views, true",
    "V2026_13_01_1__no_such_month, false",
    "V1230__a_number, false",
    "V2026_11_29__without_a_number, false",
    "V2026_11_29_1__CamelCase, false"
  })
  void aNameIsADateANumberAndWords(String name, boolean accepted) {
    if (accepted) {
      assertThatNoException().isThrownBy(() -> dateOf(name));
    } else {
      assertThat(catchThrown(name)).isTrue();
    }
  }

  private static boolean catchThrown(String name) {
    try {
      dateOf(name);
      return false;
    } catch (AssertionError | DateTimeException e) {
      return true;
    }
  }

  private static LocalDate dateOf(String name) {
    var parts = DATED.matcher(name);
    assertThat(parts.matches()).as("V<year>_<month>_<day>_<number>__<words>: %s", name).isTrue();
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static List<String> withoutName(String script) {
    var sql = NOT_SQL.matcher(script).replaceAll(" ");
    var found = new ArrayList<String>();
    var constraints = CONSTRAINT.matcher(sql);
    while (constraints.find()) {
      if (constraints.group("named") == null) {
        found.add(
            sql.substring(constraints.start(), Math.min(constraints.end() + 40, sql.length())));
      }
    }
    return found;
  }

  private static MigrationVersion version(String file) {
    return MigrationVersion.fromVersion(file.substring(1, file.indexOf("__")).replace('_', '.'));
  }

  private static List<String> notReleased() throws IOException {
    var released = released();
    return files().keySet().stream().filter(file -> !released.containsKey(file)).toList();
  }

  private static Map<String, Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return new TreeMap<>(
          files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file)));
    }
  }

  private static Map<String, String> released() throws IOException {
    return Files.readAllLines(RELEASED).stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
