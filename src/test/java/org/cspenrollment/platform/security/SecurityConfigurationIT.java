package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.Collectors;
import org.cspenrollment.Browser;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.TestPeople;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.web.ApiRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One sign-in, kept in the database; everybody gets to their place and nowhere else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestPeople.class)
class SecurityConfigurationIT {

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @CsvSource({
    "partner, /portal",
    "reviewer, /camunda/app/tasklist/default/",
    "lead-reviewer, /camunda/app/tasklist/default/",
    "manager, /camunda/app/cockpit/default/#/enrollments",
    "policy-owner, /camunda/app/cockpit/default/",
    "administrator, /accounts"
  })
  void everybodyIsSentToTheirPlace(String name, String place) {
    var home = new Browser(port).signIn(name).get("/");

    assertThat(home.statusCode()).isEqualTo(302);
    assertThat(home.headers().firstValue("Location").orElseThrow()).endsWith(place);
  }

  @Test
  void thePersonSignedInIsKeptInTheDatabase() {
    new Browser(port).signIn("lead-reviewer");

    var sessions =
        database
            .sql("select count(*) from spring_session where principal_name = 'lead-reviewer'")
            .query(Integer.class)
            .single();
    assertThat(sessions).isPositive();
  }

  @Test
  void theSessionCookieIsBoundToTheHostAndSecureAndNewAfterSignIn() {
    var browser = new Browser(port);
    browser.get("/reset/test-token");
    assertThat(browser.cookies()).doesNotContainKey("__Host-sid");
    var planted = "00000000-0000-4000-8000-000000000000";
    var before = Base64.getEncoder().encodeToString(planted.getBytes(StandardCharsets.UTF_8));
    browser.cookies().put("__Host-sid", before);

    var signedIn = browser.signIn("manager", TestPeople.PASSWORD);

    var cookie =
        signedIn.headers().allValues("Set-Cookie").stream()
            .filter(set -> set.startsWith("__Host-sid"))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).startsWith("__Host-sid=").contains("Path=/", "Secure", "HttpOnly");
    assertThat(cookie).contains("SameSite=Lax").doesNotContain("Domain");
    assertThat(before).isNotEqualTo(browser.cookies().get("__Host-sid"));
  }

  @Test
  void aSessionEndsAfterTenHoursHoweverBusyItIs() {
    var browser = new Browser(port).signIn("policy-owner");
    assertThat(browser.get("/").headers().firstValue("Location").orElseThrow()).contains("cockpit");
    var longAgo = Instant.now().minus(SessionAgeFilter.LONGEST).minus(1, ChronoUnit.MINUTES);

    database
        .sql("update spring_session set creation_time = ? where principal_name = 'policy-owner'")
        .param(longAgo.toEpochMilli())
        .update();

    assertThat(browser.get("/").headers().firstValue("Location").orElseThrow())
        .isEqualTo("/login?ended");
  }

  @Test
  void aSessionDeletedByAnAdministratorIsOverAtOnce() {
    var browser = new Browser(port).signIn("administrator");

    database.sql("delete from spring_session where principal_name = 'administrator'").update();

    assertThat(browser.get("/api/v1/csrf").statusCode()).isEqualTo(401);
  }

  @Test
  void aScriptWithNameAndPasswordNeedsNoTokenAndStartsNoSession() {
    var script = Browser.withBasic(port, "manager", TestPeople.PASSWORD);

    var answer = script.post("/api/v1/nowhere", "{}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aChangeFromASessionNeedsTheToken() {
    var browser = new Browser(port).signIn("manager");

    var without = browser.send("POST", "/api/v1/nowhere", "{}", "Content-Type", "application/json");
    var with = browser.post("/api/v1/nowhere", "{}");

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("/problems/csrf");
    assertThat(with.statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeThatAnotherSitesPageAsksForIsRefused() {
    var script = Browser.withBasic(port, "manager", TestPeople.PASSWORD);

    var answer = script.send("POST", "/api/v1/nowhere", "{}", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/csrf");
  }

  @Test
  void whoIsNotSignedInIsSentToTheSignInPageOrToldSo() {
    var stranger = new Browser(port);

    for (var page : new String[] {"/", "/portal", "/accounts", "/account", "/anything"}) {
      var answer = stranger.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .isEqualTo(page.matches("/|/anything") ? "/login" : "/login?to=%2F" + page.substring(1));
    }
    for (var route : new String[] {"/api/v1/me", "/api/v1/nowhere", "/v3/api-docs", "/api/x"}) {
      var answer = stranger.get(route);
      assertThat(answer.statusCode()).as(route).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/not-signed-in");
    }
  }

  @Test
  void m15_programsReadTheDescriptionOfTheApiWithBasicAndGetNoSession() {
    for (var document : new String[] {"/v3/api-docs", "/v3/api-docs.yaml"}) {
      for (var role : Role.values()) {
        var answer = Browser.withBasic(port, role.group(), TestPeople.PASSWORD).get(document);

        assertThat(answer.statusCode()).as("%s %s", role, document).isEqualTo(200);
        assertThat(answer.body()).contains("CSP Enrollment", "/api/v1/enrollments");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
      assertThat(new Browser(port).get(document).statusCode()).isEqualTo(401);
    }
    assertThat(Browser.withBasic(port, "manager", "wrong").get("/v3/api-docs").statusCode())
        .isEqualTo(401);
  }

  @Test
  void everyRouteIsOpenToExactlyTheRolesOfTheTable() {
    for (var role : Role.values()) {
      var script = Browser.withBasic(port, role.group(), TestPeople.PASSWORD);
      for (var route : ApiRoutes.ALL) {
        var path = route.pattern().replaceAll("\\{[^}]+}", "1");

        var status = script.change(route.method().name(), path, "{}").statusCode();

        var line = role + " " + route.method() + " " + route.pattern();
        if (route.isOpen() || route.roles().contains(role)) {
          assertThat(status).as(line).isNotIn(401, 403, 500);
        } else {
          assertThat(status).as(line).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void theTableOfRoutesIsTheOneAgreedOn() {
    var table =
        ApiRoutes.ALL.stream()
            .map(
                route ->
                    route.method()
                        + " "
                        + route.pattern()
                        + " "
                        + route.roles().stream().map(Role::group).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));

    GoldenFile.named("api-routes.txt").holds(table);
  }
}
