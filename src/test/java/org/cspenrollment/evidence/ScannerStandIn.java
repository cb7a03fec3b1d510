package org.cspenrollment.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks clamd's INSTREAM on a loopback port, well or badly as told. What it takes for a virus is a
 * harmless word in the file.
 */
public final class ScannerStandIn implements AutoCloseable {

  /** What this stand-in calls infected. */
  public static final String SIGNATURE = "harmless test signature of this project";

  public enum Mood {
    ANSWERS,
    SAYS_NOTHING,
    HANGS_UP,
    FINDS_IT_TOO_LARGE
  }

  private final ServerSocket server;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger gaveUp = new AtomicInteger();
  private volatile Mood mood = Mood.ANSWERS;

  public ScannerStandIn() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var thread = new Thread(this::serve, "scanner-stand-in");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.getLocalPort();
  }

  public void is(Mood now) {
    mood = now;
  }

  int asked() {
    return asked.get();
  }

  /** How often the other side hung up in the middle. */
  int gaveUp() {
    return gaveUp.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        var thread = new Thread(() -> answer(socket), "scanner-stand-in-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket connection) {
    try (var socket = connection) {
      asked.incrementAndGet();
      var in = new DataInputStream(socket.getInputStream());
      var command = command(in);
      if (command.equals("zPING") && mood == Mood.ANSWERS) {
        say(socket, "PONG\0");
        return;
      }
      if (!command.equals("zINSTREAM") && !command.equals("zPING")) {
        throw new IllegalStateException("Not a command of ours: " + command);
      }
      if (mood == Mood.HANGS_UP) {
        return;
      }
      if (mood == Mood.FINDS_IT_TOO_LARGE) {
        in.readInt();
        say(socket, "INSTREAM size limit exceeded. ERROR\0");
        return;
      }
      var text = new StringBuilder();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        text.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
      }
      if (mood == Mood.SAYS_NOTHING) {
        // Until the other side gives up
        in.read();
        return;
      }
      say(socket, text.indexOf(SIGNATURE) >= 0 ? "stream: Test.Signature FOUND\0" : "stream: OK\0");
    } catch (IOException e) {
      gaveUp.incrementAndGet();
    }
  }

  private static String command(DataInputStream in) throws IOException {
    var command = new StringBuilder();
    for (int next = in.read(); next > 0; next = in.read()) {
      command.append((char) next);
    }
    return command.toString();
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
