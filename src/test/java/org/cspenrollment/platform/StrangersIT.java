package org.cspenrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspenrollment.Browser;
import org.cspenrollment.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people find who try the handles: odd paths, guessed passwords, broken requests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestPeople.class)
class StrangersIT {

  private static final List<String> KNOWN =
      List.of(
          "/camunda/api/engine/engine/default/task",
          "/camunda/api/engine/engine/default/user",
          "/camunda/api/admin/auth/user/default",
          "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
          "/camunda/app/tasklist/default/",
          "/engine-rest/task",
          "/api/v1/enrollments",
          "/actuator/env",
          "/portal/cases");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void noSpellingOfAPathOpensADoor() {
    for (var path : KNOWN) {
      for (var spelling : spellings(path)) {
        var answer = raw("GET " + spelling + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(status(answer)).as(spelling).isIn(Set.of(302, 400, 401, 403, 404));
        assertThat(answer).as(spelling).doesNotContain("candidate", "break-glass", "Tomcat");
        if (status(answer) == 302) {
          assertThat(answer).as(spelling).contains("/login");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/enrollments/%00, application/problem+json, /problems/malformed-request",
    "/api/v1/cycles/20%0018/summary, application/problem+json, traceId",
    "/portal/cases/%00, text/html, The request cannot be read",
    "/portal/cases/%01, text/html, The request cannot be read",
    "/invitation/%00, text/html, To the start page"
  })
  void f17AnAddressWithACharacterThatIsNoneIsAnsweredByUs(String path, String type, String says) {
    var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n");

    assertThat(status(answer)).isEqualTo(400);
    assertThat(answer)
        .contains("Content-Type: " + type, says, "X-Content-Type-Options: nosniff")
        .doesNotContain("Tomcat", "HTTP Status 400");
  }

  private static List<String> spellings(String path) {
    var spellings = new ArrayList<String>();
    var parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      for (var odd :
          List.of("%s;x=1", "/%s", "./%s", "x/../%s", "%s%%00", "%s%%2f", "%s\\", "%%2e/%s")) {
        spellings.add(with(parts, i, odd.formatted(parts[i])));
      }
      spellings.add(with(parts, i, parts[i].toUpperCase(java.util.Locale.ROOT)));
      if (!parts[i].isEmpty()) {
        var encoded = "%%%02x%s".formatted((int) parts[i].charAt(0), parts[i].substring(1));
        spellings.add(with(parts, i, encoded));
      }
    }
    spellings.add(path + "/");
    return spellings;
  }

  private static String with(String[] parts, int index, String part) {
    var changed = parts.clone();
    changed[index] = part;
    return "/" + String.join("/", changed);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /login, 0",
    "GET, /, 302",
    "GET, /api/v1/me, 401",
    "GET, /camunda/app/cockpit/default/, 302",
    "GET, /camunda/api/engine/engine/default/task, 401",
    "POST, /camunda/api/admin/setup/default/user/create, 401",
    "GET, /api/v1;x/me, 400",
    "GET, /nothing/here, 302",
    "TRACE, /api/v1/me, 405",
    "GET, /%, 400",
    "GET, /actuator/health, 200"
  })
  void everyAnswerCarriesTheSecurityHeaders(String method, String path, int status) {
    var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");

    if (status > 0) {
      assertThat(status(answer)).isEqualTo(status);
    }
    if (!path.equals("/%")) {
      assertThat(answer)
          .containsIgnoringCase("frame-ancestors 'none'")
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("X-Frame-Options: DENY")
          .containsIgnoringCase("Referrer-Policy: same-origin")
          .containsIgnoringCase("Permissions-Policy:")
          .containsIgnoringCase("Strict-Transport-Security: max-age=31536000");
    }
    assertThat(answer).doesNotContain("Tomcat", "Exception");
  }

  /** Anybody may fetch them: the pages of sign-in and invitation need them too. */
  @Test
  void ourFilesAreKeptForGoodUnderTheirVersionAndAskedForAnewWithoutIt() {
    var browser = new Browser(port);
    var page = browser.get("/login").body();
    var named = browser.get("/assets/review/form.js");
    var versioned = browser.get(named.headers().firstValue("Location").orElseThrow());
    var missing = browser.get("/assets/000000000000/review/form.js");

    assertThat(page).containsPattern("href=\"/assets/[0-9a-f]{12}/portal\\.css\"");
    assertThat(named.statusCode()).isEqualTo(302);
    assertThat(named.headers().allValues("Cache-Control")).containsExactly("no-cache");
    assertThat(versioned.statusCode()).isEqualTo(200);
    assertThat(versioned.headers().allValues("Cache-Control"))
        .containsExactly("max-age=31536000, immutable");
    assertThat(browser.get("/assets/portal.css").headers().allValues("Cache-Control"))
        .containsExactly("no-cache");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void sec20_aRequestWithoutAVersionIsRefusedAndABodyTooLongIsNotAskedFor() {
    assertThat(raw("GET /login\r\n")).doesNotContain("<form", "Tomcat", "Exception");

    var announced =
        raw(
            String.join(
                "\r\n",
                "POST /api/v1/policy/evaluations HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 99000000",
                "Expect: 100-continue",
                ""));
    assertThat(status(announced)).isEqualTo(413);
  }

  @Test
  void errorsOfTheApiAreProblemsOfOurOwnType() {
    var script = Browser.withBasic(port, "manager", TestPeople.PASSWORD);

    var missing = script.get("/api/v1/nothing/4711");
    var method = script.change("DELETE", "/api/v1/csrf", null);
    var large = script.post("/api/v1/enrollments", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .contains("\"/problems/not-found\"", "traceId")
        .doesNotContain("4711");
    assertThat(missing.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(missing.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).isPresent();
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("/problems/too-large");
  }

  @Test
  void aNameNobodyHasAWrongPasswordAndADisabledAccountCannotBeToldApart() {
    var unknown = new Browser(port).signIn("nobody-knows-this", "wrong");
    var wrong = new Browser(port).signIn("manager", "wrong");
    var disabled = new Browser(port).signIn(TestPeople.DISABLED, TestPeople.PASSWORD);

    assertThat(List.of(unknown.statusCode(), wrong.statusCode(), disabled.statusCode()))
        .containsOnly(302);
    assertThat(List.of(unknown, wrong, disabled))
        .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
        .containsOnly("/login?error");
    assertThat(
            database
                .sql(
                    "select count(*) from audit_entry where stream = 'sign-ins'"
                        + " and action = 'SIGN_IN_FAILED' and subject = 'nobody-knows-this'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void guessingIsSlowedDownOnTheFormAndWithBasicAlike() {
    var form = new Browser(port);
    var tries =
        IntStream.range(0, 15)
            .map(i -> form.signIn("guessed", "no" + i).statusCode())
            .boxed()
            .toList();
    var basic = Browser.withBasic(port, "guessed", "no").get("/api/v1/me");

    assertThat(tries).startsWith(302).endsWith(429);
    assertThat(basic.statusCode()).isEqualTo(429);
    assertThat(basic.headers().firstValue("Retry-After")).isPresent();
    assertThat(basic.body()).contains("/problems/too-many-sign-ins");
    new Browser(port).signIn("lead-reviewer");
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  /** Sends a request exactly as it stands and reads the whole answer. */
  private String raw(String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
