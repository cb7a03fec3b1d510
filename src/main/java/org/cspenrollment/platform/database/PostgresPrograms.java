package org.cspenrollment.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root, so there it runs in a user
 * namespace ({@code unshare -U}), where root is nobody.
 */
final class PostgresPrograms {

  /**
   * Said on the command line, so that no file in the folder can say otherwise. The first change of
   * a page after a checkpoint writes it whole: checkpoints are rare, and such pages compressed.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "checkpoint_timeout", "15min",
          "wal_compression", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "password_encryption", "scram-sha-256",
          "timezone", "UTC",
          "log_timezone", "UTC");

  private final Path home;
  private final Path folder;
  private final List<String> prefix;

  /**
   * The programs.
   *
   * @param home the folder that holds {@code bin}
   * @param folder where to run them and to leave their output
   */
  PostgresPrograms(Path home, Path folder) throws IOException {
    this.home = home;
    this.folder = folder;
    this.prefix = isRoot(folder) ? List.of("unshare", "-U") : List.of();
  }

  /** Makes an empty cluster with data checksums and sign-in by SCRAM. */
  void initdb(Path cluster, String superuser, Path passwordFile) throws IOException {
    run(
        "initdb",
        List.of(
            "--pgdata=" + cluster,
            "--data-checksums",
            "--auth=scram-sha-256",
            "--username=" + superuser,
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
  }

  /** Starts a server in a session of its own, so that Ctrl-C reaches the application first. */
  void start(Path cluster, int port) throws IOException {
    var log = folder.resolve("postgresql.log");
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    var settings =
        SETTINGS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" ", "-c port=" + port + " ", ""));
    run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            cluster.toString(),
            "-w",
            "-t",
            "120",
            "-l",
            log.toString(),
            "-o",
            settings));
  }

  /** Ends the server of this cluster; running transactions are rolled back. */
  void stop(Path cluster) throws IOException {
    run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
  }

  /** The file name of the server's program. */
  Path server() {
    return program("postgres");
  }

  private Path program(String name) {
    return home.resolve("bin").resolve(PostgresBinaries.windows() ? name + ".exe" : name);
  }

  private void run(String name, List<String> arguments) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(program(name).toString());
    command.addAll(arguments);
    var output = folder.resolve(name + ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
    if (waitFor(builder) != 0) {
      throw new StartupException(
          "PostgreSQL's " + name + " failed: " + Files.readString(output).strip(),
          "See the files *.log in " + folder + advice());
    }
  }

  private String advice() {
    return prefix.isEmpty()
        ? "."
        : ". As root PostgreSQL needs 'unshare -U' to be allowed; where it is not, start the"
            + " application as an ordinary user.";
  }

  private static int waitFor(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was working", e);
    }
  }

  /** Whether what we make belongs to root: the user name may be anything. */
  private static boolean isRoot(Path folder) throws IOException {
    if (!PostgresBinaries.posix(folder)) {
      return false;
    }
    var probe = Files.createTempFile(folder, "owner", "");
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
    } finally {
      Files.delete(probe);
    }
  }
}
