package org.cspenrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cspenrollment.Browser;
import org.cspenrollment.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those cost who are not signed in, and what keeps nobody out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestPeople.class)
class VisitorsIT {

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void sec1_thirtyRightPasswordsAtOnceAllComeIn() {
    var threads = Executors.newFixedThreadPool(30);
    try {
      var answers =
          IntStream.range(0, 30)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () ->
                              Browser.withBasic(port, "policy-owner", TestPeople.PASSWORD)
                                  .get("/api/v1/me")
                                  .statusCode(),
                          threads))
              .toList();

      assertThat(answers.stream().map(CompletableFuture::join)).hasSize(30).containsOnly(200);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sec9_whoGuessesElsewhereDoesNotKeepOutTheBrowserOfTheAccount() {
    var own = new Browser(port).signIn(TestPeople.GUESSED);
    own.cookies().keySet().removeIf(name -> name.equals("__Host-sid"));

    var tries =
        IntStream.range(0, 12)
            .map(i -> new Browser(port).signIn(TestPeople.GUESSED, "no" + i).statusCode())
            .boxed()
            .toList();

    assertThat(tries).startsWith(302).endsWith(429);
    assertThat(new Browser(port).signIn(TestPeople.GUESSED, TestPeople.PASSWORD).statusCode())
        .isEqualTo(429);
    own.signIn(TestPeople.GUESSED);
  }

  @Test
  void sec13_lookingAtPagesLeavesNoSessionAndRefusalsNoEndlessRows() {
    var sessions = count("spring_session");
    var rows = count("audit_entry where action = 'CSRF_REFUSED'");

    for (int i = 0; i < 40; i++) {
      for (var path : List.of("/login", "/portal", "/receipts", "/invitation/x", "/nothing")) {
        new Browser(port).get(path);
      }
      new Browser(port).get("/camunda/app/tasklist/default/");
      assertThat(new Browser(port).send("POST", "/login", null).statusCode()).isIn(302, 403);
    }

    assertThat(count("spring_session")).isEqualTo(sessions);
    assertThat(count("audit_entry where action = 'CSRF_REFUSED'") - rows).isLessThanOrEqualTo(20);
  }

  @Test
  void sec25_everyCookieOfOursIsSecureAndBoundToTheHostOutsideTheDemo() {
    var visitor = new Browser(port);
    var cookies = new java.util.ArrayList<String>();
    cookies.addAll(visitor.get("/login?lang=ko").headers().allValues("Set-Cookie"));
    cookies.addAll(visitor.get("/portal").headers().allValues("Set-Cookie"));
    cookies.addAll(
        visitor.signIn("manager", TestPeople.PASSWORD).headers().allValues("Set-Cookie"));

    assertThat(cookies.stream().map(cookie -> cookie.replaceAll("[-=].*", "")))
        .contains("__Host", "language");
    assertThat(cookies.stream().map(cookie -> cookie.replaceAll("=.*", "")).distinct())
        .hasSize(4)
        .contains("__Host-form", "__Host-sid", "language");
    assertThat(cookies)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=")
                    .doesNotContain("Domain"));
  }

  @Test
  void sec22_theHostThatIsClaimedLeadsNobodyAway() {
    var signedIn = new Browser(port).signIn("manager", TestPeople.PASSWORD);

    assertThat(signedIn.headers().firstValue("Location").orElseThrow()).startsWith("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Host-sid=AAAA",
        "__Host-sid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "__Host-sid=x; __Host-sid=%00",
        "__Host-sid=",
        "language=%00",
        "language=AAAA_BBBB_CCCC_DDDD; __Host-form=AAAA; XSRF-TOKEN=%00",
        "__Host-known-0123456789abcdef=AAAA",
        "remember-me=AAAA; JSESSIONID=AAAA; sid=\"",
        "=; ;;a"
      })
  void d8_aCookieThatIsForgedOrGarbledCountsAsNone(String cookie) {
    var login = new Browser(port).get("/login", "Cookie", cookie);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(login.body()).contains("<form");
    assertThat(new Browser(port).get("/portal", "Cookie", cookie).statusCode()).isEqualTo(302);
    assertThat(new Browser(port).get("/camunda/app/tasklist/", "Cookie", cookie).statusCode())
        .isEqualTo(302);
    var api = new Browser(port).get("/api/v1/me", "Cookie", cookie);
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.body()).contains("/problems/not-signed-in");
    assertThat(new Browser(port).send("POST", "/login", "x=1", "Cookie", cookie).statusCode())
        .isIn(302, 403);
    assertThat(
            Browser.withBasic(port, "manager", TestPeople.PASSWORD)
                .get("/api/v1/me", "Cookie", cookie)
                .statusCode())
        .isEqualTo(200);
  }

  private long count(String what) {
    return database.sql("select count(*) from " + what).query(Long.class).single();
  }
}
