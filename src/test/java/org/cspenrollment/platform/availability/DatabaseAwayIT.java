package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cspenrollment.Browser;
import org.cspenrollment.EnrollmentApplication;
import org.cspenrollment.StoppableDatabase;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks while the database is away is told so within ten seconds, and nothing else. */
class DatabaseAwayIT {

  private static final String NAME = "first";
  private static final String PASSWORD = "correct horse battery staple 2018";
  private static final Duration LONGEST = Duration.ofSeconds(10);

  enum Fault {
    STOPPED,
    KILLED,
    FROZEN
  }

  /** An answer, and how long it took. */
  record Answer(String of, HttpResponse<String> response, Duration time) {}

  @TempDir private static Path folder;

  private static StoppableDatabase database;
  private static ConfigurableApplicationContext application;
  private static int port;
  private static boolean away;

  @BeforeAll
  static void start() {
    database = new StoppableDatabase(folder);
    var settings =
        Map.<String, Object>of(
            "spring.datasource.url",
            database.server().url(),
            "spring.datasource.username",
            LocalPostgres.APPLICATION,
            "spring.datasource.password",
            database.server().password(LocalPostgres.APPLICATION),
            "spring.flyway.user",
            LocalPostgres.OWNER,
            "spring.flyway.password",
            database.server().password(LocalPostgres.OWNER),
            "camunda.bpm.job-execution.enabled",
            "false",
            "csp.first-administrator.username",
            NAME,
            "csp.first-administrator.password",
            PASSWORD,
            "server.port",
            "0");
    application =
        new SpringApplication(EnrollmentApplication.class)
            .run(
                settings.entrySet().stream()
                    .map(one -> "--" + one.getKey() + "=" + one.getValue())
                    .toArray(String[]::new));
    port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
    application
        .getBean(Accounts.class)
        .ensure(
            new NewAccount(
                "manager",
                "Manager",
                "manager@office.example",
                Locale.ENGLISH.getLanguage(),
                Set.of(Role.MANAGER),
                Optional.empty()),
            PASSWORD);
  }

  @AfterAll
  static void end() {
    application.close();
    database.stop();
  }

  @AfterEach
  void recover() throws Exception {
    if (away) {
      database.recover();
      away = false;
      awaitStatus(200, () -> health("/actuator/health/readiness"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void r3WhoeverAsksIsToldWithinTenSecondsAndGoesOnAfterwards(Fault fault) throws Exception {
    var person = new Browser(port);
    assertThat(signIn(person, token(person)).statusCode()).isEqualTo(302);
    assertThat(person.get("/accounts").statusCode()).isEqualTo(200);
    var visitor = new Browser(port);
    var token = token(visitor);
    var failures = signInFailures();

    befall(fault);
    for (var round = 0; round < 2; round++) {
      assertThat(askedAtOnce(person, visitor, token)).allSatisfy(DatabaseAwayIT::isUnavailable);
    }
    for (var tries = 0; tries < 12; tries++) {
      isUnavailable(timed("sign-in", () -> signIn(visitor, token)));
    }
    assertThat(timed("files", () -> person.get("/assets/portal.css")).response().statusCode())
        .isEqualTo(200);
    assertThat(health("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(health("/actuator/health/readiness").statusCode()).isEqualTo(503);
    assertThat(health("/actuator/health").statusCode()).isEqualTo(503);
    database.recover();
    away = false;

    awaitStatus(200, () -> person.get("/api/v1/me"));
    assertThat(person.get("/accounts").statusCode()).as("still signed in").isEqualTo(200);
    assertThat(signIn(visitor, token).headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).doesNotContain("/login"));
    awaitStatus(200, () -> health("/actuator/health/readiness"));
    assertThat(signInFailures()).isEqualTo(failures);
  }

  @Test
  void r16WhatIsLockedIsToldAndTheRestGoesOn() throws Exception {
    var manager = new Browser(port);
    assertThat(signIn(manager, "manager", token(manager)).statusCode()).isEqualTo(302);
    assertThat(manager.get("/api/v1/partners").statusCode()).isEqualTo(200);
    try (var owner =
            DriverManager.getConnection(
                database.server().url(),
                LocalPostgres.OWNER,
                database.server().password(LocalPostgres.OWNER));
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("lock table tenant in access exclusive mode");

      var waiting = Executors.newFixedThreadPool(28);
      var blocked =
          IntStream.range(0, 28)
              .mapToObj(
                  n ->
                      CompletableFuture.supplyAsync(
                          () -> timed("partners", () -> manager.get("/api/v1/partners")), waiting))
              .toList();
      var person = new Browser(port);
      assertThat(signIn(person, token(person)).statusCode()).isEqualTo(302);
      assertThat(health("/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(blocked.stream().map(CompletableFuture::join))
          .allSatisfy(DatabaseAwayIT::isUnavailable);
      waiting.shutdown();
      assertThat(timed("me", () -> manager.get("/api/v1/me")).response().statusCode())
          .isEqualTo(200);
    }
    assertThat(manager.get("/api/v1/partners").statusCode()).isEqualTo(200);
  }

  /** Its statement may take minutes, so it is others that find out. */
  @Test
  void r3ALongRequestInTheMiddleOfAStatementIsToldToo() throws Exception {
    var manager = Browser.withBasic(port, "manager", PASSWORD);
    try (var owner =
            DriverManager.getConnection(
                database.server().url(),
                LocalPostgres.OWNER,
                database.server().password(LocalPostgres.OWNER));
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("lock table tenant in access exclusive mode");
      var export = CompletableFuture.supplyAsync(() -> manager.get("/api/v1/partners/export.csv"));
      await()
          .until(
              () -> {
                assertThat(export).isNotDone();
                var waiting =
                    statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation ="
                            + " 'tenant'::regclass");
                return waiting.next() && waiting.getInt(1) == 1;
              });

      befall(Fault.FROZEN);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                health("/actuator/health/readiness");
                return export.isDone();
              });

      assertThat(export.join().statusCode()).isEqualTo(503);
      assertThat(export.join().headers().firstValue("Retry-After")).isPresent();
      recover();
    }
  }

  @Test
  void m5AnAdministratorSeesDetailsAndFiguresAndNobodyElse() {
    var administrator = Browser.withBasic(port, NAME, PASSWORD);

    assertThat(administrator.get("/actuator/health").body())
        .contains("\"db\"", "\"clock\"", "\"outbox\"", "\"evidence\"", "aheadOfDatabase");
    assertThat(administrator.get("/actuator/prometheus").body())
        .contains(
            "csp_mails_waiting 0.0",
            "csp_mails_failed 0.0",
            "csp_mail_oldest_age_seconds 0.0",
            "csp_failed_steps 0.0",
            "csp_evidence_damaged 0.0",
            "csp_record_broken 0.0",
            "csp_clock_ahead_seconds",
            "hikaricp_connections_max{pool=\"pages\"} 15.0",
            "hikaricp_connections_max{pool=\"rounds\"} 9.0",
            "hikaricp_connections_max{pool=\"remote\"} 2.0",
            "hikaricp_connections_max{pool=\"reserve\"} 4.0");
    assertThat(
            application
                .getBean(StatusAggregator.class)
                .getAggregateStatus(Status.UP, Warning.STATUS))
        .isEqualTo(Warning.STATUS);
    for (var path : List.of("/actuator/prometheus", "/actuator/metrics")) {
      assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(Browser.withBasic(port, "manager", PASSWORD).get(path).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  private static void befall(Fault fault) throws Exception {
    away = true;
    switch (fault) {
      case STOPPED -> database.stop();
      case KILLED -> database.kill();
      case FROZEN -> database.freeze();
    }
  }

  /** Every kind of address, all in the same moment. */
  private static List<Answer> askedAtOnce(Browser person, Browser visitor, String token) {
    var program = Browser.withBasic(port, NAME, PASSWORD);
    var asked =
        Map.<String, Supplier<HttpResponse<String>>>ofEntries(
            Map.entry("API, session", () -> person.get("/api/v1/me")),
            Map.entry("API, Basic", () -> program.get("/api/v1/fixity")),
            Map.entry("portal", () -> person.get("/portal")),
            Map.entry("accounts", () -> person.get("/accounts")),
            Map.entry("start page", () -> person.get("/")),
            Map.entry("login, session", () -> person.get("/login")),
            Map.entry("nothing there", () -> person.get("/portal/nothing/there")),
            Map.entry("Cockpit", () -> person.get("/camunda/app/cockpit/default/")),
            Map.entry(
                "Cockpit's script", () -> person.get("/camunda/app/cockpit/scripts/config.js")),
            Map.entry(
                "webapps' API",
                () -> person.get("/camunda/api/engine/engine/default/process-definition/count")),
            Map.entry("sign-in", () -> signIn(visitor, token)),
            Map.entry("invitation", () -> visitor.get("/invitation/nobody")),
            Map.entry(
                "receipt",
                () ->
                    program.send(
                        "POST",
                        "/api/v1/enrollments",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "one")),
            Map.entry("options", () -> program.send("OPTIONS", "/api/v1/me", null)),
            Map.entry("sign-out", () -> person.post("/logout", "")));
    var threads = Executors.newFixedThreadPool(asked.size());
    try {
      return asked.entrySet().stream()
          .map(
              one ->
                  CompletableFuture.supplyAsync(() -> timed(one.getKey(), one.getValue()), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private static void isUnavailable(Answer answer) {
    assertThat(answer.response().statusCode()).as(answer.of()).isEqualTo(503);
    assertThat(answer.time()).as(answer.of()).isLessThan(LONGEST);
    assertThat(answer.response().headers().firstValueAsLong("Retry-After"))
        .as(answer.of())
        .isPresent();
    assertThat(answer.response().headers().firstValue("X-Content-Type-Options"))
        .as(answer.of())
        .contains("nosniff");
    var path = answer.response().uri().getPath();
    if (path.startsWith("/api/") || path.startsWith("/camunda/api/")) {
      assertThat(answer.response().headers().firstValue("Content-Type"))
          .as(answer.of())
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(answer.response().body()).contains("\"status\":503", "\"traceId\":");
    } else {
      assertThat(answer.response().body())
          .as(answer.of())
          .contains("Not available at the moment", "지금은 사용할 수 없습니다", "/portal.css");
    }
  }

  private static Answer timed(String of, Supplier<HttpResponse<String>> asks) {
    var begun = System.nanoTime();
    var response = asks.get();
    return new Answer(of, response, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static HttpResponse<String> health(String path) {
    var answer = timed(path, () -> new Browser(port).get(path));
    assertThat(answer.time()).as(path).isLessThan(LONGEST);
    assertThat(answer.response().body()).as("says no details to strangers").doesNotContain("db");
    return answer.response();
  }

  /** The form's token; whoever only looks at the form asks the database for nothing. */
  private static String token(Browser browser) {
    var field =
        Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
            .matcher(browser.get("/login").body());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static HttpResponse<String> signIn(Browser browser, String token) {
    return signIn(browser, NAME, token);
  }

  private static HttpResponse<String> signIn(Browser browser, String name, String token) {
    return browser.send(
        "POST",
        "/login",
        "username=%s&password=%s&_csrf=%s"
            .formatted(name, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8), token),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static long signInFailures() {
    return application
        .getBean(JdbcClient.class)
        .sql("select count(*) from audit_entry where action = 'SIGN_IN_FAILED'")
        .query(Long.class)
        .single();
  }

  private static void awaitStatus(int status, Supplier<HttpResponse<String>> asks) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(asks.get().statusCode()).isEqualTo(status));
  }
}
