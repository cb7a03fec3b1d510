package org.cspenrollment.faults.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody in front of a browser or a script: signed in with a session, or with the password on
 * each request. The session's cookies are for HTTPS only, so they are carried by hand.
 */
public final class Person {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String name;
  private final String password;
  private final Map<String, String> headers = new TreeMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Person(String name, String password) {
    this.name = name;
    this.password = password;
  }

  /** The name they sign in with. */
  public String name() {
    return name;
  }

  /** Sends the password with each request from here on. */
  public Person basic() {
    var secret = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    return this;
  }

  /** Signs in by the form; fails where that is not answered as it should be. */
  public Person signIn(Node node) {
    var answer = trySignIn(node);
    if (answer.status() != 302 || answer.location().orElse("").contains("/login")) {
      throw new AssertionError(name + " is not let in: " + answer);
    }
    return this;
  }

  /**
   * Fills in the form of sign-in, and takes the token that changes need.
   *
   * @return what the form was answered with, or what came instead of the form or of the token
   */
  public synchronized Answer trySignIn(Node node) {
    cookies.clear();
    headers.clear();
    var page = get(node, "/login");
    var token = TOKEN.matcher(page.text());
    if (page.status() != 200 || !token.find()) {
      return page;
    }
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(name), encoded(password), encoded(token.group(1)));
    var answer = submit(node, "/login", form);
    if (answer.status() == 302 && !answer.location().orElse("").contains("/login")) {
      var csrf = get(node, "/api/v1/csrf");
      if (csrf.status() != 200) {
        return csrf;
      }
      headers.put(csrf.json().get("headerName").asText(), csrf.json().get("token").asText());
    }
    return answer;
  }

  /** Reads. */
  public Answer get(Node node, String path) {
    return send(node, "GET", path, "", BodyPublishers.noBody());
  }

  /** Sends JSON. */
  public Answer post(Node node, String path, String json) {
    return send(node, "POST", path, "application/json", BodyPublishers.ofString(json));
  }

  /** Puts JSON. */
  public Answer put(Node node, String path, String json) {
    return send(node, "PUT", path, "application/json", BodyPublishers.ofString(json));
  }

  /** Sends JSON by this method. */
  public Answer send(Node node, String method, String path, String json) {
    return send(node, method, path, "application/json", BodyPublishers.ofString(json));
  }

  /** Sends a form of a page, with fields as a browser writes them. */
  public Answer submit(Node node, String path, String fields) {
    return send(
        node, "POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields));
  }

  /** Sends a CSV file. */
  public Answer postCsv(Node node, String path, String csv) {
    return send(node, "POST", path, "text/csv", BodyPublishers.ofString(csv));
  }

  /** Uploads a file as evidence; a key may be empty. */
  public Answer upload(Node node, String caseNumber, String requirement, Upload file, String key) {
    var all = new TreeMap<>(headers);
    if (!key.isEmpty()) {
      all.put("Idempotency-Key", key);
    }
    return send(
        all,
        node,
        "POST",
        "/api/v1/enrollments/" + caseNumber + "/evidence",
        Upload.TYPE,
        BodyPublishers.ofByteArray(file.form("requirement", requirement)));
  }

  /** Sends a form of a page that has a file, and the token of the form in one of its fields. */
  public Answer submit(Node node, String path, Upload file) {
    var token = headers.values().iterator().next();
    return send(
        Map.of(),
        node,
        "POST",
        path,
        Upload.TYPE,
        BodyPublishers.ofByteArray(file.form("_csrf", token)));
  }

  private Answer send(Node node, String method, String path, String type, BodyPublisher body) {
    return send(headers, node, method, path, type, body);
  }

  private Answer send(
      Map<String, String> headers,
      Node node,
      String method,
      String path,
      String type,
      BodyPublisher body) {
    var request = HttpRequest.newBuilder(node.at(path)).timeout(PATIENCE).method(method, body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    var carried = carried();
    if (!carried.isEmpty()) {
      request.header("Cookie", carried);
    }
    var ofWebapps = tokenOfWebapps();
    if (!ofWebapps.isEmpty()) {
      request.header("X-XSRF-TOKEN", ofWebapps);
    }
    var began = System.nanoTime();
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return Answer.of(response, Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException e) {
      return Answer.broken(e, Duration.ofNanos(System.nanoTime() - began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private synchronized String carried() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private synchronized String tokenOfWebapps() {
    return cookies.getOrDefault("XSRF-TOKEN", "");
  }

  private synchronized void keep(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }
}
