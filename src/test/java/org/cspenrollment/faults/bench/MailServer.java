package org.cspenrollment.faults.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A mail server that takes mails, is slow, says nothing, refuses for now or is not there. */
public final class MailServer implements AutoCloseable {

  /** How it is at the moment. */
  public enum Mood {
    TAKES,
    SLOW,
    SAYS_NOTHING,
    REFUSES_FOR_NOW,
    AWAY
  }

  /** A mail it said 250 to. */
  public record Taken(String messageId, String recipient, String text) {}

  private static final Duration SLOWNESS = Duration.ofMillis(300);

  private final int port;
  private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
  private volatile ServerSocket socket;
  private volatile Mood mood = Mood.TAKES;

  /** One that takes everything, on a port of its own. */
  public MailServer() {
    socket = listen(0);
    port = socket.getLocalPort();
  }

  public int port() {
    return port;
  }

  /** From now on it is like this. */
  public void is(Mood now) {
    var before = mood;
    mood = now;
    if (now == Mood.AWAY) {
      close();
    } else if (before == Mood.AWAY) {
      socket = listen(port);
    }
  }

  /** Everything it has taken. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** How often each mail was taken, by its Message-ID. */
  public Map<String, Long> timesTaken() {
    return taken.stream().collect(Collectors.groupingBy(Taken::messageId, Collectors.counting()));
  }

  private ServerSocket listen(int wanted) {
    try {
      var open = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
      daemon(() -> serve(open)).start();
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket open) {
    while (!open.isClosed()) {
      try {
        var client = open.accept();
        daemon(() -> answer(client)).start();
      } catch (IOException e) {
        if (!open.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket connection) {
    try (var client = connection) {
      talk(client);
    } catch (IOException hungUp) {
      // The other side was killed in the middle, as a trial wants it; nothing was taken
      return;
    }
  }

  private void talk(Socket client) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    if (mood == Mood.SAYS_NOTHING) {
      lines.readLine(); // until the other side gives up
      return;
    }
    say(client, "220 mail.example");
    var recipient = "";
    String line;
    while ((line = lines.readLine()) != null) {
      if (mood == Mood.SLOW) {
        Waiting.pass(SLOWNESS);
      }
      if (line.startsWith("RCPT")) {
        recipient = line.replaceAll(".*<|>.*", "");
        say(client, mood == Mood.REFUSES_FOR_NOW ? "451 try again later" : "250 ok");
      } else if (line.equals("DATA")) {
        say(client, "354 go on");
        var text = text(lines);
        taken.add(new Taken(messageId(text), recipient, text));
        say(client, "250 taken");
      } else if (line.startsWith("QUIT")) {
        say(client, "221 bye");
        return;
      } else {
        say(client, "250 ok");
      }
    }
  }

  private static String text(BufferedReader lines) throws IOException {
    var text = new StringBuilder();
    for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("The mail ends in the middle");
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static String messageId(String text) {
    return text.lines()
        .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
        .map(line -> line.substring(11).strip())
        .findFirst()
        .orElse("none");
  }

  private static void say(Socket client, String answer) throws IOException {
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "mail-server");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
