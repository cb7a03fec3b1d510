package org.cspenrollment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.platform.database.LocalPostgres;

/** A PostgreSQL of its own, which a test stops, kills and freezes. */
public final class StoppableDatabase {

  private final Path folder;
  private final LocalPostgres server;
  private List<Long> frozen = List.of();

  /** Starts one in this folder. */
  public StoppableDatabase(Path folder) {
    this.folder = folder;
    this.server = LocalPostgres.in(folder);
    server.start();
  }

  public LocalPostgres server() {
    return server;
  }

  /** Everybody's session is ended, and no new one begins. */
  public void stop() {
    server.stop();
  }

  /** All its processes end without a word, as when the machine is out of memory. */
  public void kill() throws IOException, InterruptedException {
    var all = processes();
    send("KILL", all);
    Files.delete(folder.resolve("postgresql").resolve("postmaster.pid"));
    server.stop();
  }

  /** It stays where it is and says nothing more: connections are taken and never answered. */
  public void freeze() throws IOException, InterruptedException {
    frozen = processes();
    send("STOP", frozen);
  }

  /** Whatever was done to it, it runs again, on the same port. */
  public void recover() throws IOException, InterruptedException {
    if (frozen.isEmpty()) {
      server.start();
    } else {
      send("CONT", frozen);
      frozen = List.of();
    }
  }

  private List<Long> processes() throws IOException {
    var first =
        Long.parseLong(
            Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid")).get(0));
    return Stream.concat(
            Stream.of(first),
            ProcessHandle.of(first).orElseThrow().descendants().map(ProcessHandle::pid))
        .toList();
  }

  private static void send(String signal, List<Long> processes)
      throws IOException, InterruptedException {
    var command =
        Stream.concat(Stream.of("kill", "-" + signal), processes.stream().map(String::valueOf))
            .toList();
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
