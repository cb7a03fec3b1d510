package org.cspenrollment.evidence.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks a clamd about a file with its command INSTREAM: the bytes go over the connection in pieces,
 * so the scanner needs no access to our disk and no piece is larger than a buffer.
 *
 * @param timeout for connecting, and for each silence of the scanner
 */
record Clamd(String host, int port, Duration timeout) {

  private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PING_MILLIS = 1000;

  /** How many times the longest silence a whole file may take, however little it is silent. */
  private static final int SILENCES = 3;

  private static final int BUFFER = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;

  /** Whether it answers at all, asked briefly. */
  boolean isThere() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PING_MILLIS);
      socket.setSoTimeout(PING_MILLIS);
      socket.getOutputStream().write(PING);
      return answer(socket.getInputStream()).equals("PONG");
    } catch (IOException away) {
      return false;
    }
  }

  /**
   * The scanner's word on this file.
   *
   * @return its answer, such as {@code stream: OK} or {@code stream: Eicar-Signature FOUND}
   * @throws IOException if there is no answer: nobody is there, or it fell silent, or it hung up
   */
  String ask(Path file) throws IOException {
    try (var socket = new Socket()) {
      var late = endAt(socket);
      try {
        return ask(file, socket);
      } finally {
        late.cancel(false);
      }
    }
  }

  /** A scanner that takes no bytes any more holds nobody up: its connection is closed in time. */
  private Future<?> endAt(Socket socket) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            socket.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        CompletableFuture.delayedExecutor(
            timeout.multipliedBy(SILENCES).toMillis(), TimeUnit.MILLISECONDS));
  }

  private String ask(Path file, Socket socket) throws IOException {
    int millis = Math.toIntExact(timeout.toMillis());
    socket.connect(new InetSocketAddress(host, port), millis);
    socket.setSoTimeout(millis);
    IOException broken = null;
    try {
      send(file, new DataOutputStream(socket.getOutputStream()));
    } catch (IOException e) {
      // It may have said why before it hung up: too large, for one
      broken = e;
    }
    var answer = answer(socket.getInputStream());
    if (answer.isEmpty()) {
      throw broken == null ? new IOException("The scanner hung up without an answer") : broken;
    }
    return answer;
  }

  private static void send(Path file, DataOutputStream out) throws IOException {
    out.write(INSTREAM);
    try (var bytes = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    var answer = new StringBuilder();
    for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
      answer.append((char) next);
    }
    return answer.toString().strip();
  }
}
