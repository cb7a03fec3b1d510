package org.cspenrollment.platform.web.pace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/**
 * Clients that send a byte now and then, at the server as we set it up with two places at work:
 * reliability M7 and R17.
 */
class SlowClientsTest {

  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final RequestPace PACE =
      new RequestPace(PATIENCE, PATIENCE, DataSize.ofKilobytes(64), 2, 20);

  @TempDir private static Path folder;
  private static final Tomcat SERVER = new Tomcat();

  @BeforeAll
  static void start() throws LifecycleException {
    SERVER.setBaseDir(folder.toString());
    var connector = new Connector(TimedHttp11Protocol.class.getName());
    connector.setPort(0);
    connector.setProperty("connectionTimeout", "5000");
    if (connector.getProtocolHandler() instanceof TimedHttp11Protocol http) {
      http.setMaxThreads(PACE.atWork() + PACE.waiting());
      http.headersWithin(PACE.headers());
    }
    SERVER.setConnector(connector);
    SERVER.getEngine().getPipeline().addValve(new PacedBodyValve(PACE));
    var context = SERVER.addContext("", new File(folder.toString()).getAbsolutePath());
    context.getPipeline().addValve(new LateBodyValve());
    Tomcat.addServlet(context, "reads", new Reads()).addMapping("/reads");
    Tomcat.addServlet(context, "refuses", new Refuses()).addMapping("/refuses");
    SERVER.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    SERVER.stop();
    SERVER.destroy();
  }

  @Test
  void aBodyInTimeIsRead() throws IOException {
    try (var client = connect()) {
      send(client, post("/reads", 5) + "12345");

      assertThat(answer(client)).startsWith("HTTP/1.1 200").contains("5 bytes");
    }
  }

  /** Ten times as many as there are places, and nobody else waits for any of them. */
  @Test
  void whoOnlyWaitsForABodyTakesNoPlace() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < PACE.waiting(); i++) {
        slow.add(connect());
        send(slow.get(i), post("/reads", 50_000) + "1");
      }
      var begun = System.nanoTime();
      try (var client = connect()) {
        send(client, "GET /reads HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer(client)).startsWith("HTTP/1.1 200");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reads", "/refuses"})
  void aBodyThatDripsIsCutOffWhoeverReadsIt(String path) throws IOException {
    try (var client = connect()) {
      send(client, post(path, 50_000));

      assertThat(drip(client)).isBetween(PATIENCE, PATIENCE.multipliedBy(3));
      assertThat(answer(client))
          .startsWith(path.equals("/reads") ? "HTTP/1.1 408" : "HTTP/1.1 401");
    }
  }

  @Test
  void headersThatDripAreCutOff() throws IOException {
    try (var client = connect()) {
      send(client, "GET /reads HTTP/1.1\r\nHost: x\r\nX-Slow: ");

      assertThat(drip(client)).isBetween(PATIENCE, PATIENCE.multipliedBy(3));
    }
  }

  private static Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getConnector().getLocalPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(100);
    return socket;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(US_ASCII));
    client.getOutputStream().flush();
  }

  private static String post(String path, int length) {
    return "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
        .formatted(path, length);
  }

  /** Sends a byte every tenth of a second until the server has had enough, and says when. */
  private static Duration drip(Socket client) throws IOException {
    var begun = System.nanoTime();
    var seen = new ArrayList<Integer>();
    client.getInputStream();
    try {
      while (System.nanoTime() - begun < PATIENCE.multipliedBy(5).toNanos()) {
        send(client, "x");
        if (hasEnded(client, seen)) {
          break;
        }
      }
    } catch (SocketException closed) {
      assertThat(closed).hasMessageMatching("(?i).*(reset|broken|aborted).*");
    }
    ANSWERS.set(seen);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static final ThreadLocal<List<Integer>> ANSWERS = ThreadLocal.withInitial(List::of);

  private static boolean hasEnded(Socket client, List<Integer> seen) throws IOException {
    try {
      int one = client.getInputStream().read();
      while (one >= 0) {
        seen.add(one);
        one = client.getInputStream().read();
      }
      return true;
    } catch (SocketTimeoutException nothingYet) {
      return false;
    }
  }

  private static String answer(Socket client) throws IOException {
    var seen = new ArrayList<>(ANSWERS.get());
    ANSWERS.remove();
    var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    try {
      while (!hasEnded(client, seen) && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    } catch (SocketException closed) {
      assertThat(seen).as(closed.getMessage()).isNotEmpty();
    }
    var text = new StringBuilder();
    seen.forEach(one -> text.append((char) one.intValue()));
    return text.toString();
  }

  /** Reads what is sent. */
  private static final class Reads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("here");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(request.getInputStream().readAllBytes().length + " bytes");
    }
  }

  /** Answers before it has read anything. */
  private static final class Refuses extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
