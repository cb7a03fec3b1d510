package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cspenrollment.Browser;
import org.cspenrollment.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F4, F5, 21, 22: what a page is told whose session is over, or somebody else's. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestPeople.class)
class EndedSessionIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @CsvSource({
    "/portal, /login?to=%2Fportal",
    "/portal/cases/KR-1-2018?page=2, /login?to=%2Fportal%2Fcases%2FKR-1-2018%3Fpage%3D2",
    "/camunda/app/tasklist/default/, /login?to=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F",
    "/, /login",
    "/anything, /login"
  })
  void f4_aPageSaysWhereItIsComeBackTo(String page, String signIn) {
    assertThat(location(new Browser(port).get(page))).isEqualTo(signIn);
  }

  @ParameterizedTest
  @CsvSource({
    "/portal/cases/KR-1/requirements/REQ-SVC/declaration, /portal/cases/KR-1",
    "/portal/cases/KR-1/information-requests/7/answer, /portal/cases/KR-1",
    "/portal/cases/KR-1/submission, /portal/cases/KR-1",
    "/portal/cases/KR-1/appeal, /portal/cases/KR-1/appeal",
    "/portal/cases/KR-1/leave, /portal/cases/KR-1/leave",
    "/portal/cases/KR-1/transition/customers/c-1/consent,"
        + " /portal/cases/KR-1/transition/customers/c-1",
    "/account/language, /account",
    "/accounts/kaede/link, /accounts/kaede"
  })
  void f4_aFormSentWhenTheSessionIsOverLeadsToItsPageAgainAndNeverToTheFormsOwnAddress(
      String form, String page) {
    var browser = new Browser(port).signIn("policy-owner");
    database.sql("delete from spring_session where principal_name = 'policy-owner'").update();

    var answer =
        browser.send("POST", form, "answer=An+hour+of+typing&_csrf=old", "Content-Type", FORM);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login?ended&to=" + encoded(page));
    assertThat(browser.get(location(answer), "Accept-Language", "en").body())
        .contains("Your session has ended.", "name=\"to\" value=\"" + page + "\"");
  }

  @Test
  void f4_theLanguageIsChangedFromAnyPageAndLeadsBackToThatOne() {
    var answer =
        new Browser(port)
            .send(
                "POST",
                "/account/language",
                "language=ko",
                "Content-Type",
                FORM,
                "Referer",
                "http://127.0.0.1:" + port + "/portal/cases/KR-1/messages");

    assertThat(location(answer)).isEqualTo("/login?ended&to=%2Fportal%2Fcases%2FKR-1%2Fmessages");
  }

  @ParameterizedTest
  @CsvSource({"HX-Request, true", "Sec-Fetch-Mode, cors", "Sec-Fetch-Mode, same-origin"})
  void f4_whatWorksUnseenIsToldInsteadOfShownAPage(String header, String value) {
    var draft = "/portal/cases/KR-1/drafts/appeal";
    var answer =
        new Browser(port).send("POST", draft, "grounds=x", "Content-Type", FORM, header, value);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("/problems/not-signed-in");
    assertThat(new Browser(port).get("/portal", header, value).statusCode()).isEqualTo(401);
  }

  @Test
  void f5_theApiSaysNotSignedInAlsoWhereASignInPageIsOpenInAnotherTab() {
    var browser = new Browser(port).signIn("reviewer");
    database.sql("delete from spring_session where principal_name = 'reviewer'").update();
    browser.get("/login");

    var answer =
        browser.send("PUT", "/api/v1/tasks/1/draft", "{}", "Content-Type", "application/json");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aRoleThatDoesNotAllowItIsStillSaidToBeThat() {
    var answer = new Browser(port).signIn("reviewer").get("/accounts", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Your role does not allow this page");
  }

  @ParameterizedTest
  @CsvSource({
    "/portal/cases/KR-1, /portal/cases/KR-1",
    "/portal?page=1, /portal?page=1",
    "/camunda/app/tasklist/default/#/?task=4f-2a, /camunda/app/tasklist/default/#/?task=4f-2a"
  })
  void f4_whoSignsInComesBackToThePage(String to, String page) {
    assertThat(location(signIn(new Browser(port), to, ""))).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/portal",
        "https://evil.example/portal",
        "/\\evil.example",
        "/portal/../login",
        "/portal/%2e%2e/x",
        "/portal/cases/KR-1/submission",
        "/camunda/api/engine/engine/default/task/count",
        "/api/v1/me",
        "/login",
        "/portal\r\nSet-Cookie: a=b"
      })
  void m21_whoSignsInIsLedToNoOtherSiteAndToNoAddressThatIsNoPage(String to) {
    assertThat(location(signIn(new Browser(port), to, ""))).isEqualTo("/");
  }

  @Test
  void somebodyElseWhoSignsInIsNotLedToThePageOfTheFirst() {
    var other = signIn(new Browser(port), "/portal/cases/KR-1", "&_person=hanul");
    var same = signIn(new Browser(port), "/portal/cases/KR-1", "&_person=manager");

    assertThat(location(other)).isEqualTo("/");
    assertThat(location(same)).isEqualTo("/portal/cases/KR-1");
  }

  @Test
  void m21_whatAWebappAskedForUnseenIsNotWhereASignInLeads() {
    var browser = new Browser(port);
    browser.get("/camunda/api/engine/engine/default/task/count", "Accept", "*/*");

    assertThat(location(signIn(browser, "", ""))).isEqualTo("/");
  }

  @Test
  void m22_noRedirectIsMadeOfTheNameTheHostIsCalledBy() {
    for (var path :
        new String[] {"/portal", "/camunda/app/cockpit/default/", "/login/", "/camunda"}) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n"))
          .as(path)
          .doesNotContain("evil.example");
    }
  }

  @Test
  void theFormOfTheSignInThatStoodOpenTooLongIsShownAgainAndSaysSo() {
    var browser = new Browser(port);
    var answer =
        browser.send(
            "POST", "/login", "username=x&password=y&_csrf=old&to=/portal", "Content-Type", FORM);

    assertThat(location(answer)).isEqualTo("/login?stale&to=%2Fportal");
    assertThat(browser.get("/login?stale", "Accept-Language", "en").body())
        .contains("This page was open for too long.");
    var link = browser.send("POST", "/invitation/abc", "password=x", "Content-Type", FORM);
    assertThat(location(link)).isEqualTo("/invitation/abc?stale");
    assertThat(location(browser.send("POST", "/logout", "", "Content-Type", FORM)))
        .isEqualTo("/login?signed-out");
  }

  @Test
  void thePageOfOnePersonChangesNothingInTheNameOfAnother() {
    var browser = new Browser(port).signIn("manager");
    var token = browser.get("/reset/test-token").body();

    var form =
        browser.send(
            "POST",
            "/accounts/kaede/link",
            "_person=administrator&_csrf=" + encoded(token),
            "Content-Type",
            FORM,
            "Accept-Language",
            "en");
    var script = browser.get("/api/v1/csrf", "X-Page-Person", "reviewer");
    var webapp =
        browser.get("/camunda/api/engine/engine/default/task", "X-Page-Person", "reviewer");

    assertThat(form.statusCode()).isEqualTo(409);
    assertThat(form.body())
        .contains("Somebody else is signed in", "Nothing was done in the name of");
    assertThat(script.statusCode()).isEqualTo(409);
    assertThat(script.body()).contains("/problems/other-person");
    assertThat(script.headers().firstValue("Session-Of-Another")).contains("true");
    assertThat(webapp.statusCode()).isEqualTo(409);
    assertThat(browser.get("/api/v1/csrf", "X-Page-Person", "manager").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageFromBeforeTheLastSignInIsToldSoAndNotThatTheRoleIsWrong() {
    var browser = new Browser(port).signIn("administrator");

    var same =
        browser.send(
            "POST",
            "/accounts/kaede/link",
            "_person=administrator&_csrf=old",
            "Content-Type",
            FORM,
            "Accept-Language",
            "en");
    var other =
        browser.send(
            "POST", "/accounts/kaede/link", "_person=manager&_csrf=old", "Content-Type", FORM);
    var draft =
        browser.send(
            "POST",
            "/accounts/kaede/link",
            "_person=administrator&_csrf=old",
            "Content-Type",
            FORM,
            "HX-Request",
            "true");

    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(same.body())
        .contains("You have signed in again since", "href=\"/accounts/kaede\"")
        .doesNotContain("Your role");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(draft.statusCode()).isEqualTo(403);
  }

  @Test
  void everyAnswerTellsHowLongTheSessionLasts() {
    var browser = new Browser(port).signIn("lead-reviewer");

    assertThat(endsIn(browser.get("/api/v1/me"))).isBetween(1740L, 1800L);
    assertThat(endsIn(browser.get("/camunda/api/engine/engine/default/task")))
        .isBetween(1740L, 1800L);
    assertThat(browser.get("/account").body())
        .containsPattern("name=\"session-ends-in\" content=\"1[78][0-9]{2}\"")
        .contains(
            "name=\"page-person\" content=\"lead-reviewer\"",
            "name=\"_person\" value=\"lead-reviewer\"");
    database
        .sql(
            "update spring_session set creation_time = creation_time - ? where principal_name ="
                + " 'lead-reviewer'")
        .param((SessionAgeFilter.LONGEST.toSeconds() - 600) * 1000)
        .update();
    assertThat(endsIn(browser.get("/api/v1/me"))).isBetween(500L, 600L);
    assertThat(new Browser(port).get("/api/v1/me").headers().firstValue("Session-Ends-In"))
        .isEmpty();
  }

  @Test
  void aUseIsStoredOncePerMinuteAndTheMomentToldIsTheOneTheSessionEndsAt() {
    var browser = new Browser(port).signIn("manager");
    lastUsed(45);
    var stored = version();

    assertThat(endsIn(browser.get("/api/v1/me"))).isBetween(1700L, 1755L);
    assertThat(version()).isEqualTo(stored);

    lastUsed(61);
    var earlier = version();
    assertThat(endsIn(browser.get("/api/v1/me"))).isBetween(1770L, 1800L);
    assertThat(version()).isNotEqualTo(earlier);

    lastUsed(1801);
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  /** When the session was last used, in seconds ago. */
  private void lastUsed(long ago) {
    database
        .sql(
            """
            update spring_session
            set last_access_time = (extract(epoch from now()) - :ago) * 1000,
                expiry_time = (extract(epoch from now()) - :ago + 1800) * 1000
            where principal_name = 'manager'
            """)
        .param("ago", ago)
        .update();
  }

  /** Another one each time the row of the session is written. */
  private String version() {
    return database
        .sql(
            "select string_agg(xmin::text, ',' order by primary_id) from spring_session where"
                + " principal_name = 'manager'")
        .query(String.class)
        .single();
  }

  private static long endsIn(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("Session-Ends-In").orElseThrow();
  }

  private static HttpResponse<String> signIn(Browser browser, String to, String more) {
    var token = browser.get("/reset/test-token").body();
    var body =
        "username=manager&password=" + encoded(TestPeople.PASSWORD) + "&_csrf=" + encoded(token);
    return browser.send("POST", "/login", body + "&to=" + encoded(to) + more, "Content-Type", FORM);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends a request exactly as it stands and reads the head of the answer. */
  private String raw(String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var bytes = (request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(bytes);
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.split("\r\n\r\n", 2)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
