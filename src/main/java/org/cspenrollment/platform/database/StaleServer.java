package org.cspenrollment.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a killed application or a crashed machine leaves in the folder: a server that still runs, or
 * only its {@code postmaster.pid}.
 */
final class StaleServer {

  private StaleServer() {}

  /**
   * Ends the server of this cluster if one runs. Only for who holds the folder's lock: then nobody
   * uses that server any more. A {@code postmaster.pid} whose process is gone, or is somebody
   * else's by now, is removed; that the old server's children are gone too PostgreSQL checks
   * itself.
   */
  static void end(Path cluster, PostgresPrograms programs) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var process = Files.readAllLines(pidFile).stream().findFirst().flatMap(StaleServer::process);
    if (process.isPresent() && serves(process.get(), cluster)) {
      programs.stop(cluster);
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  private static Optional<ProcessHandle> process(String pid) {
    return pid.strip().matches("[0-9]{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  /** Numbers of processes are given out again: what runs must be a server of this very folder. */
  private static boolean serves(ProcessHandle process, Path cluster) {
    var info = process.info();
    return info.command()
            .map(command -> Path.of(command).getFileName().toString())
            .orElse("")
            .startsWith("postgres")
        && info.arguments()
            .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
            .orElse(false);
  }
}
