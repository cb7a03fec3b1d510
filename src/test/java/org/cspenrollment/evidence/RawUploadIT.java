package org.cspenrollment.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.cspenrollment.Browser;
import org.cspenrollment.LongForms;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Uploads as bytes on a socket: cut off, silent, without end, malformed, and many at once. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      TestDatabase.OF_ITS_OWN + "=rawupload",
      "csp.evidence.files-per-case=1000",
      "csp.evidence.bytes-per-case=20GB",
      "csp.evidence.uploads-per-minute=100000"
    })
@Import({TestClock.Configuration.class, Portfolio.class})
@Timeout(180)
@Tag(LongForms.TAG)
class RawUploadIT {

  private static final Logger log = LoggerFactory.getLogger(RawUploadIT.class);
  private static final String PASSWORD = "seven quiet mountains";
  private static final int MEBIBYTE = 1 << 20;
  private static final int AT_ONCE = Integer.getInteger("uploads.at-once", LongForms.size(8, 24));

  @LocalServerPort private int port;
  @Autowired private Portfolio portfolio;
  @Autowired private OpeningEnrollments opening;
  @Autowired private Accounts accounts;
  @Autowired private EvidenceFiles files;

  private Enrollment enrollment;
  private String username;
  private String authorization;

  @BeforeEach
  void aCaseAndItsPartner() {
    enrollment =
        opening.takeOver(
            portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty());
    username = "raw-" + UUID.randomUUID();
    accounts.ensure(
        new NewAccount(
            username,
            username,
            username + "@partner.test",
            "en",
            Set.of(Role.PARTNER),
            Optional.of(enrollment.organisationId().value())),
        PASSWORD);
    authorization =
        Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(ISO_8859_1));
  }

  @Test
  void aWholeUploadArrives() throws IOException {
    var body = form("x", "plan.pdf", Samples.pdf());

    assertThat(status(send(head("x", "Content-Length: " + body.length), body))).isEqualTo(201);
    assertThat(names()).containsExactly("plan.pdf");
  }

  @Test
  void anHonestLengthOverTheLimitIsRefusedBeforeTheBodyIsSent() throws IOException {
    var answer = send(head("x", "Content-Length: " + 30 * MEBIBYTE), new byte[0]);

    assertThat(status(answer)).isEqualTo(413);
    assertThat(answer).contains("/problems/too-large");
    nothingIsKept();
  }

  @Test
  void aBodyOfNoSaidLengthEndsAtTheLimit() throws IOException {
    try (var socket = open()) {
      var out = socket.getOutputStream();
      out.write(head("x", "Transfer-Encoding: chunked").getBytes(ISO_8859_1));
      chunk(out, ("--x\r\n" + disposition("plan.pdf")).getBytes(ISO_8859_1));
      var mebibyte = new byte[MEBIBYTE];
      for (int sent = 0; sent < 40; sent++) {
        chunk(out, mebibyte);
      }
      assertThat(status(answer(socket))).isEqualTo(413);
    } catch (SocketException cutOff) {
      assertThat(cutOff).hasMessageMatching("(?i).*(reset|broken pipe).*");
    }
    nothingIsKept();
  }

  @Test
  void aSenderThatFallsSilentIsHungUpOn() throws IOException {
    try (var socket = open()) {
      socket.setSoTimeout(60_000);
      var out = socket.getOutputStream();
      out.write(head("x", "Content-Length: 100000").getBytes(ISO_8859_1));
      out.write(("--x\r\n" + disposition("plan.pdf") + "%PDF-1.4").getBytes(ISO_8859_1));
      out.flush();

      assertThat(status(answer(socket))).isIn(0, 400, 408);
    }
    nothingIsKept();
  }

  @Test
  void aConnectionThatIsResetLeavesNothing() throws IOException {
    try (var socket = open()) {
      var out = socket.getOutputStream();
      out.write(head("x", "Content-Length: 20000000").getBytes(ISO_8859_1));
      out.write(("--x\r\n" + disposition("plan.pdf")).getBytes(ISO_8859_1));
      out.write(new byte[3 * MEBIBYTE]);
      socket.setSoLinger(true, 0);
    }
    nothingIsKept();
  }

  @Test
  void moreThanOneFormIsRefusedByName() throws IOException {
    for (var boundary : List.of("", "b".repeat(300))) {
      var body = form(boundary, "plan.pdf", Samples.pdf());
      var answer = send(head(boundary, "Content-Length: " + body.length), body);
      assertThat(status(answer)).as("boundary of %d", boundary.length()).isIn(201, 400, 415);
    }
    var manyParts = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      manyParts
          .append("--x\r\nContent-Disposition: form-data; name=\"p")
          .append(i)
          .append("\"\r\n\r\n1\r\n");
    }
    var longHeader =
        "--x\r\nContent-Disposition: form-data; name=\""
            + "n".repeat(MEBIBYTE)
            + "\"\r\n\r\n1\r\n--x--\r\n";
    for (var bad : List.of(manyParts + "--x--\r\n", "no part at all", "--x")) {
      assertThat(statusOf(bad)).as(bad.substring(0, Math.min(40, bad.length()))).isIn(0, 400, 413);
    }
    assertThat(statusOf(longHeader)).as("a name without an end").isIn(0, 422);
    assertThat(names()).doesNotContain("p0");
  }

  private int statusOf(String form) throws IOException {
    var body = form.getBytes(ISO_8859_1);
    return status(send(head("x", "Content-Length: " + body.length), body));
  }

  /** Each upload waits on disk and goes to the database a piece at a time. */
  @Test
  void manyLargeUploadsAtOnceNeedNoMemoryOfTheirSize() throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    var bodies = new ArrayList<Path>();
    try {
      for (int i = 0; i < 4; i++) {
        var file = Files.createTempFile("csp-large-", ".body");
        Files.write(file, form("x", "large.pdf", largePdf(i)));
        bodies.add(file);
      }
      var session = session();
      System.gc();
      var before = used();
      var began = System.nanoTime();
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        var body = bodies.get(i % bodies.size());
        answers.add(threads.submit(() -> stream(session, body)));
      }
      for (var answer : answers) {
        assertThat(answer.get(170, TimeUnit.SECONDS)).startsWith("HTTP/1.1 201");
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      System.gc();
      var kept = Math.max(0, used() - before) / MEBIBYTE;
      var peak = peakAfterCollection() / MEBIBYTE;
      log.info(
          "{} uploads of 25 MiB at once: {} s, {} MiB of heap kept afterwards, {} MiB at the"
              + " highest after a collection",
          AT_ONCE,
          Math.round(seconds * 10) / 10.0,
          kept,
          peak);
      assertThat(kept).isLessThan(AT_ONCE * 25L / 4);
    } finally {
      threads.shutdownNow();
      for (var file : bodies) {
        Files.deleteIfExists(file);
      }
    }
    assertThat(names()).hasSize(AT_ONCE);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peakAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static byte[] largePdf(int seed) {
    return Samples.pdf(
        document -> {
          var stream = document.getDocument().createCOSStream();
          var bytes = new byte[25 * MEBIBYTE - 4096];
          new Random(seed).nextBytes(bytes);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('A' + (bytes[i] & 15));
          }
          try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          document
              .getDocumentCatalog()
              .getCOSObject()
              .setItem(COSName.getPDFName("Filling"), stream);
        });
  }

  /** Signs in through the form: so many at once with name and password would be held up. */
  private String session() {
    var browser = new Browser(port);
    var token = find(browser.get("/login").body(), "name=\"_csrf\" value=\"([^\"]+)\"");
    browser.send(
        "POST",
        "/login",
        "username="
            + username
            + "&password="
            + PASSWORD.replace(' ', '+')
            + "&_csrf="
            + URLEncoder.encode(token, UTF_8),
        "Content-Type",
        "application/x-www-form-urlencoded");
    var changing = find(browser.get("/api/v1/csrf").body(), "\"token\":\"([^\"]+)\"");
    return "Cookie: %s\r\nX-CSRF-TOKEN: %s".formatted(browser.cookieHeader(), changing);
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private String stream(String session, Path body) throws IOException {
    try (var socket = open()) {
      socket
          .getOutputStream()
          .write(
              head(
                      "x",
                      "Idempotency-Key: %s\r\nContent-Length: %d"
                          .formatted(UUID.randomUUID(), Files.size(body)))
                  .replaceAll("Authorization: [^\r]*", session)
                  .getBytes(ISO_8859_1));
      try {
        Files.copy(body, socket.getOutputStream());
      } catch (SocketException hungUp) {
        log.info("The server hung up before all was sent: {}", hungUp.getMessage());
      }
      return answer(socket);
    }
  }

  private void nothingIsKept() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(names()).isEmpty();
              assertThat(putAside()).isEmpty();
            });
  }

  /** What uploads leave on disk while they are checked. */
  private static List<Path> putAside() throws IOException {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().matches("csp-evidence-.*\\.in"))
          .toList();
    }
  }

  private List<String> names() {
    return SignedIn.as(
        SignedIn.staff("manager1", Role.MANAGER),
        () -> files.of(enrollment.id()).stream().map(file -> file.receipt().fileName()).toList());
  }

  private Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private String send(String head, byte[] body) throws IOException {
    try (var socket = open()) {
      socket.setSoTimeout(60_000);
      try {
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        socket.getOutputStream().write(body);
      } catch (SocketException hungUp) {
        log.info("The server hung up before all was sent: {}", hungUp.getMessage());
      }
      return answer(socket);
    }
  }

  /** The answer; empty where the server hung up without one. */
  private static String answer(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException hungUp) {
      log.info("The server hung up: {}", hungUp.getMessage());
      return "";
    }
  }

  private static int status(String answer) {
    return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
  }

  private String head(String boundary, String length) {
    return "POST /api/v1/enrollments/%s/evidence HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            .formatted(enrollment.id())
        + "Authorization: Basic %s\r\nContent-Type: multipart/form-data; boundary=%s\r\n%s\r\n\r\n"
            .formatted(authorization, boundary, length);
  }

  private static String disposition(String name) {
    return "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(name);
  }

  private static byte[] form(String boundary, String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"requirement\"\r\n\r\nREQ-SUP2\r\n")
            .getBytes(ISO_8859_1));
    bytes.writeBytes(("--" + boundary + "\r\n" + disposition(name)).getBytes(ISO_8859_1));
    bytes.writeBytes(content);
    bytes.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes);
    out.write("\r\n".getBytes(ISO_8859_1));
  }
}
