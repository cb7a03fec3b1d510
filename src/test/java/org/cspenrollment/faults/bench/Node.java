package org.cspenrollment.faults.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.faults.clock.SettableClock;

/** One node: the packaged jar in a process of its own, on a port it keeps over restarts. */
public final class Node {

  private static final Path JAR =
      Path.of(System.getProperty("packaged.jar", "target/csp-enrollment-0.2.0.jar"));
  private static final int START_UP_SECONDS = 300;
  private static final int END_SECONDS = 60;

  private final String name;
  private final Path folder;
  private final Map<String, String> environment;
  private final int port = freePort();
  private String clock = "";
  private Process process;
  private int starts;
  private boolean frozen;

  /**
   * Not started yet.
   *
   * @param name how its folder is called
   * @param bench where its folder is made: its log and its temporary files
   * @param environment its settings, as environment variables
   */
  Node(String name, Path bench, Map<String, String> environment) {
    this.name = name;
    this.folder = bench.resolve(name);
    this.environment = environment;
  }

  /** Starts it, without waiting until it is ready. */
  public Node start() {
    return start(Map.of());
  }

  /** Starts it with other settings or variables beside its own, for this one time. */
  public Node start(Map<String, String> besides) {
    try {
      Files.createDirectories(temporary());
      starts++;
      var command =
          new ArrayList<>(
              List.of(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Duser.timezone=UTC",
                  "-Djava.io.tmpdir=" + temporary()));
      if (!clock.isEmpty()) {
        command.add(clock);
      }
      command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
      // The database tells by it which node is in the middle of what
      command.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + name);
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile());
      builder
          .environment()
          .keySet()
          .removeIf(it -> it.startsWith("SPRING_") || it.startsWith("CSP_"));
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      builder.environment().putAll(new TreeMap<>(besides));
      process = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From its next start on it goes by a clock of its own. */
  public SettableClock ownClock() {
    var own = SettableClock.in(folder.resolve("clock"));
    clock = own.argument();
    return own;
  }

  /** From its next start on it goes by the clock of the machine. */
  public void machineClock() {
    clock = "";
  }

  /** Waits until it serves. */
  public Node awaitReady() {
    Waiting.until(
        name + " is ready",
        START_UP_SECONDS,
        () -> {
          if (!process.isAlive()) {
            throw new IllegalStateException(name + " did not start:\n" + said());
          }
          return said().contains("Started EnrollmentApplication");
        });
    return this;
  }

  /** Ends it by {@code SIGKILL}. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end, by {@code SIGTERM}, and does not wait. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits until it has ended, and says how: 143 after {@code SIGTERM}, 137 after {@code SIGKILL}.
   * Where it does not end, it is asked what its threads are doing.
   */
  public int awaitEnd() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        Signals.send("QUIT", List.of(process.toHandle()));
        Waiting.until(
            name + " says what its threads are doing", 10, () -> said().contains("JNI global"));
        throw new AssertionError(name + " has not ended after " + END_SECONDS + " s:\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops it without ending it: its machine stands still. */
  public void freeze() {
    frozen = true;
    Signals.send("STOP", List.of(process.toHandle()));
  }

  /** Lets it go on. */
  public void thaw() {
    frozen = false;
    Signals.send("CONT", List.of(process.toHandle()));
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Whether its process runs: it lives, and does not stand still. */
  public boolean runs() {
    return isAlive() && !frozen;
  }

  /** The address of a path on this node. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** The folder of its temporary files. */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /** What it has said since its last start. */
  public String said() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return folder.resolve("start-" + starts + ".log");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
