package org.cspenrollment.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A clamd of this machine, with one signature of our own and nothing else. */
public final class InstalledClamd implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd");

  private final Process process;
  private final int port;

  private InstalledClamd(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether there is one; {@code .ci/run} installs it. */
  public static boolean isInstalled() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Starts it in this folder and waits until it listens. */
  public static InstalledClamd in(Path folder) {
    try {
      var signatures = Files.createDirectories(folder.resolve("signatures"));
      var hex =
          HexFormat.of().formatHex(ScannerStandIn.SIGNATURE.getBytes(StandardCharsets.US_ASCII));
      Files.writeString(signatures.resolve("ours.ndb"), "Test.Signature:0:*:" + hex + "\n");
      int port = freePort();
      var settings = folder.resolve("clamd.conf");
      Files.write(
          settings,
          List.of(
              "Foreground yes",
              "DatabaseDirectory " + signatures,
              "TCPAddr 127.0.0.1",
              "TCPSocket " + port,
              "StreamMaxLength 30M",
              "LogFile " + folder.resolve("clamd.log")));
      var process =
          new ProcessBuilder(program().orElseThrow().toString(), "--config-file=" + settings)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("clamd.out").toFile())
              .start();
      var clamd = new InstalledClamd(process, port);
      clamd.waitUntilItListens(folder);
      return clamd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  private void waitUntilItListens(Path folder) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!listens()) {
      boolean ended;
      try {
        ended = process.waitFor(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      if (ended || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "clamd does not start: "
                + said(folder.resolve("clamd.out"))
                + said(folder.resolve("clamd.log")));
      }
    }
  }

  private static String said(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
