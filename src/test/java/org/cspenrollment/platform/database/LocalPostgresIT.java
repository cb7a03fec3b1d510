package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.platform.LocalPostgresUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of {@code ./mvnw spring-boot:run}: what people enter there they find again. */
class LocalPostgresIT {

  @TempDir private static Path programs;
  @TempDir private Path folder;

  private final List<LocalPostgres> started = new ArrayList<>();

  /** Unpacks PostgreSQL once for all tests. */
  @BeforeEach
  void lendPrograms() throws IOException {
    var home = PostgresBinaries.unpackedInto(programs);
    Files.createSymbolicLink(folder.resolve(home.getFileName()), home);
  }

  @AfterEach
  void endServers() throws IOException {
    started.forEach(LocalPostgres::stop);
    leftBehind().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void isSafeForDataPeopleKeep() throws SQLException {
    var server = start();

    assertThat(show(server, "fsync")).isEqualTo("on");
    assertThat(show(server, "synchronous_commit")).isEqualTo("on");
    assertThat(show(server, "full_page_writes")).isEqualTo("on");
    assertThat(show(server, "data_checksums")).isEqualTo("on");
    assertThat(show(server, "password_encryption")).isEqualTo("scram-sha-256");
    assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show(server, "server_encoding")).isEqualTo("UTF8");
  }

  @Test
  void writesFewPagesWhole() throws SQLException {
    var server = start();

    assertThat(show(server, "checkpoint_timeout")).isEqualTo("15min");
    assertThat(show(server, "wal_compression")).isEqualTo("pglz");
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    var server = start();

    for (var role : List.of("postgres", LocalPostgres.OWNER, LocalPostgres.APPLICATION)) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), role, "postgres"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void keepsItsPasswordsToItsOwner() throws IOException {
    start();

    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(permissions("rwx------"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("postgresql-passwords.properties")))
        .isEqualTo(permissions("rw-------"));
    assertThat(folder.resolve("initdb-password")).doesNotExist();
  }

  @Test
  void aSecondStartFindsYesterdaysData() throws SQLException {
    var yesterday = start();
    LocalPostgresUser.commitRow(yesterday);
    yesterday.stop();

    var today = start();

    assertThat(rows(today)).isEqualTo(1);
    assertThat(today.url()).as("the same port").isEqualTo(yesterday.url());
  }

  @Test
  void aStartAfterTheApplicationWasKilledEndsTheServerLeftBehind() throws Exception {
    var left = killedApplication();
    assertThat(left).matches(ProcessHandle::isAlive);

    var server = start();

    assertThat(left.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
    assertThat(rows(server)).isEqualTo(1);
  }

  @Test
  void aStartAfterTheMachineCrashedRecoversWhatWasCommitted() throws Exception {
    var left = killedApplication();
    left.destroyForcibly();
    left.onExit().get(10, TimeUnit.SECONDS);
    assertThat(folder.resolve("postgresql/postmaster.pid")).exists();

    assertThat(rows(start())).isEqualTo(1);
  }

  @Test
  void aProcessThatGotTheNumberOfACrashedServerIsLeftAlone() throws Exception {
    var left = killedApplication();
    left.destroyForcibly();
    left.onExit().get(10, TimeUnit.SECONDS);
    var somebody = new ProcessBuilder("sleep", "600").start();
    try {
      var pidFile = folder.resolve("postgresql/postmaster.pid");
      var lines = new ArrayList<>(Files.readAllLines(pidFile));
      lines.set(0, Long.toString(somebody.pid()));
      Files.write(pidFile, lines);

      assertThat(rows(start())).isEqualTo(1);
      assertThat(somebody.isAlive()).isTrue();
    } finally {
      somebody.destroyForcibly();
    }
  }

  @Test
  void aSecondApplicationInTheSameFolderIsRefused() {
    start();

    assertThatThrownBy(this::start)
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("already running with the data in " + folder);
  }

  @Test
  void anotherPortIsTakenWhereTheRememberedOneIsInUse() throws Exception {
    var yesterday = start();
    yesterday.stop();
    var port = Integer.parseInt(Files.readString(folder.resolve("postgresql-port")));

    try (var somebody = new ServerSocket(port)) {
      assertThat(somebody.isBound()).isTrue();
      assertThat(start().url()).isNotEqualTo(yesterday.url());
    }
  }

  private LocalPostgres start() {
    var server = LocalPostgres.in(folder);
    started.add(server);
    server.start();
    return server;
  }

  /** Runs an application that commits a row, kills it, and gives the server it leaves behind. */
  private ProcessHandle killedApplication() throws IOException, InterruptedException {
    var application =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalPostgresUser.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = application.inputReader()) {
      assertThat(output.lines().anyMatch("committed"::equals)).isTrue();
    } finally {
      application.destroyForcibly().waitFor();
    }
    return leftBehind().orElseThrow();
  }

  private Optional<ProcessHandle> leftBehind() throws IOException {
    var pidFile = folder.resolve("postgresql/postmaster.pid");
    return Files.exists(pidFile)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
        : Optional.empty();
  }

  private static Set<PosixFilePermission> permissions(String text) {
    return PosixFilePermissions.fromString(text);
  }

  private static String show(LocalPostgres server, String setting) throws SQLException {
    return ask(server, "show " + setting);
  }

  private static int rows(LocalPostgres server) throws SQLException {
    return Integer.parseInt(ask(server, "select count(*) from kept"));
  }

  private static String ask(LocalPostgres server, String question) throws SQLException {
    try (var connection = LocalPostgresUser.connect(server);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
