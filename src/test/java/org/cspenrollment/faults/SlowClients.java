package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Node;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** Many connections that send a byte now and then, in their headers or in their bodies. */
final class SlowClients implements Trial {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ENOUGH_SECONDS = 30;
  private static final int LONGEST_MILLIS = 3_000;

  @Override
  public String name() {
    return "slow-clients";
  }

  @Override
  public String promise() {
    return "Clients that send a byte now and then hold nobody up, signed in or not, and are cut off"
        + " within 30 s.";
  }

  @Override
  public String tried() {
    return "Connections that send headers, the form of sign-in, or a body to a route that refuses"
        + " them, a byte every two seconds; meanwhile health, sign-ins and reads.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) throws Exception {
    var node = bench.one();
    var manager = bench.office().manager();
    var ledger = new Ledger();
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < bench.size(25, 60); i++) {
        slow.add(begin(node, "GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: "));
        slow.add(begin(node, post("/login", "application/x-www-form-urlencoded")));
        slow.add(begin(node, post("/api/v1/enrollments", "application/json")));
      }
      var begun = System.nanoTime();
      var open = new ArrayList<>(slow);
      while (!open.isEmpty() && System.nanoTime() - begun < Duration.ofSeconds(60).toNanos()) {
        open.removeIf(SlowClients::isCutOff);
        ledger.note("health", "", manager.get(node, "/actuator/health"));
        ledger.note("read", "", manager.get(node, "/api/v1/enrollments?size=1"));
        ledger.note("sign-in", "", bench.office().person("lead1").trySignIn(node));
        Waiting.pass(PAUSE);
      }
      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(open).as("connections that are still there").isEmpty();
      assertThat(took).isLessThan(Duration.ofSeconds(ENOUGH_SECONDS));
      assertThat(ledger.forbidden(false)).isEmpty();
      assertThat(ledger.acts()).allMatch(act -> act.answer().status() < 400);
      assertThat(ledger.slowest()).isLessThan(LONGEST_MILLIS);
      return "%d connections, all cut off after %d s; slowest answer to others %d ms"
          .formatted(slow.size(), took.toSeconds(), ledger.slowest());
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  private static Socket begin(Node node, String beginning) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String post(String path, String type) {
    return String.join(
            "\r\n",
            List.of(
                "POST " + path + " HTTP/1.1",
                "Host: x",
                "Content-Type: " + type,
                "Content-Length: 50000"))
        + "\r\n\r\n";
  }

  /** Sends one more byte; whether the node has ended the connection. */
  private static boolean isCutOff(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      while (socket.getInputStream().available() > 0) {
        socket.getInputStream().readNBytes(socket.getInputStream().available());
      }
      return false;
    } catch (IOException ended) {
      return true;
    }
  }
}
