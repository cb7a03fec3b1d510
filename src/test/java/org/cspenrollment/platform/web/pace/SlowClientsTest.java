package org.cspenrollment.platform.web.pace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * Clients that send or take a byte now and then, at the server as we set it up with two places at
 * work: reliability M7 and R17.
 */
class SlowClientsTest {

  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final RequestPace PACE =
      new RequestPace(PATIENCE, PATIENCE, PATIENCE, DataSize.ofKilobytes(64), 2, 20);

  @TempDir private static Path folder;
  private static final Tomcat SERVER = new Tomcat();

  @BeforeAll
  static void start() throws LifecycleException {
    SERVER.setBaseDir(folder.toString());
    var connector = new Connector(TimedHttp11Protocol.class.getName());
    connector.setPort(0);
    connector.setProperty("connectionTimeout", "5000");
    if (connector.getProtocolHandler() instanceof TimedHttp11Protocol http) {
      http.at(PACE);
    }
    SERVER.setConnector(connector);
    SERVER.getEngine().getPipeline().addValve(new PacedBodyValve(PACE));
    var context = SERVER.addContext("", new File(folder.toString()).getAbsolutePath());
    context.getPipeline().addValve(new LateBodyValve());
    Tomcat.addServlet(context, "reads", new Reads()).addMapping("/reads");
    Tomcat.addServlet(context, "large", new Large()).addMapping("/large");
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

  @Test
  void aBodyThatEndsBeforeItsTimeIsKnownToBeBroken() throws Exception {
    Reads.BROKEN.clear();
    try (var client = connect()) {
      send(client, post("/reads", 5) + "123");
      client.shutdownOutput();

      assertThat(answer(client)).startsWith("HTTP/1.1 400");
    }
    assertThat(Reads.BROKEN.poll(5, TimeUnit.SECONDS)).isTrue();
    try (var client = connect()) {
      send(client, post("/reads", 5) + "12345");
      assertThat(answer(client)).startsWith("HTTP/1.1 200");
    }
    assertThat(Reads.BROKEN.poll(5, TimeUnit.SECONDS)).isFalse();
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

  /** Five times as many as there are places; then each is cut off, and its thread is free. */
  @Test
  void whoDoesNotTakeAnAnswerTakesNoPlaceAndIsCutOff() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 5 * PACE.atWork(); i++) {
        slow.add(asksForLarge(1 << 12));
      }
      var begun = System.nanoTime();
      try (var client = connect()) {
        send(client, "GET /reads HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer(client)).startsWith("HTTP/1.1 200");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
      int cut = 0;
      while (cut < slow.size() && System.nanoTime() - begun < PATIENCE.multipliedBy(8).toNanos()) {
        for (var one : slow) {
          takeAByte(one);
        }
        cut += Large.ENDED.poll(100, TimeUnit.MILLISECONDS) == Ending.CUT_OFF ? 1 : 0;
      }
      assertThat(cut).isEqualTo(slow.size());
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  /** Twice as fast as is asked for, and with pauses. */
  @Test
  void aSlowLineGetsAllOfALargeAnswer() throws Exception {
    try (var client = asksForLarge(1 << 16)) {
      client.setSoTimeout(5000);
      var most = new byte[1 << 15];
      long taken = 0;
      for (int some = 0; some >= 0; some = client.getInputStream().read(most)) {
        taken += some;
        LockSupport.parkNanos(Duration.ofMillis(250L * some / most.length).toNanos());
      }
      assertThat(taken).isGreaterThan(Large.SIZE);
      assertThat(Large.ENDED.poll(5, TimeUnit.SECONDS)).isEqualTo(Ending.WHOLE);
    }
  }

  /** A client with so much room of its own. */
  private static Socket asksForLarge(int room) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(room);
    socket.setSoTimeout(10);
    socket.connect(
        new InetSocketAddress(
            InetAddress.getLoopbackAddress(), SERVER.getConnector().getLocalPort()));
    send(socket, "GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    return socket;
  }

  private static void takeAByte(Socket client) throws IOException {
    try {
      client.getInputStream().read();
    } catch (SocketTimeoutException | SocketException nothingMore) {
      assertThat(nothingMore).hasMessageMatching("(?i).*(reset|timed out|closed).*");
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
    private static final BlockingQueue<Boolean> BROKEN = new LinkedBlockingQueue<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("here");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        response.getWriter().print(request.getInputStream().readAllBytes().length + " bytes");
      } finally {
        BROKEN.add(BrokenBody.isOf(request));
      }
    }
  }

  /** How a large answer ended. */
  private enum Ending {
    WHOLE,
    CUT_OFF
  }

  /** Sends more than the kernels of both sides keep. */
  private static final class Large extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 1 << 19;
    private static final BlockingQueue<Ending> ENDED = new LinkedBlockingQueue<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        response.getOutputStream().write(new byte[SIZE]);
        response.flushBuffer();
        ENDED.add(Ending.WHOLE);
      } catch (IOException cut) {
        ENDED.add(Ending.CUT_OFF);
        throw cut;
      }
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
