package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a browser does between sign-in and sign-out: keeps cookies, secure ones too although the
 * tests' server speaks plain HTTP, and sends the tokens.
 */
public final class Browser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private String basic;

  /** Somebody nobody knows yet. */
  public Browser(int port) {
    this.port = port;
  }

  /** A script that sends name and password with every request. */
  public static Browser withBasic(int port, String name, String password) {
    var browser = new Browser(port);
    browser.basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    return browser;
  }

  /** Signs in through the form; the session is kept. */
  public Browser signIn(String name) {
    var answer = signIn(name, TestPeople.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("/login");
    return this;
  }

  /** Tries to sign in. */
  public HttpResponse<String> signIn(String name, String password) {
    var token = get("/reset/test-token").body();
    return send(
        "POST",
        "/login",
        "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** The header by which this browser is known again. */
  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** Sends JSON, with the tokens a page of ours would send. */
  public HttpResponse<String> post(String path, String json) {
    return change("POST", path, json);
  }

  public HttpResponse<String> change(String method, String path, String json) {
    if (path.startsWith("/camunda/")) {
      if (!cookies.containsKey("XSRF-TOKEN")) {
        get("/camunda/app/tasklist/default/");
      }
      return send(
          method,
          path,
          json,
          "Content-Type",
          "application/json",
          "X-XSRF-TOKEN",
          cookies.getOrDefault("XSRF-TOKEN", "none"));
    }
    if (basic != null || cookies.isEmpty()) {
      return send(method, path, json, "Content-Type", "application/json");
    }
    var body = get("/api/v1/csrf").body();
    var token = body.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return send(method, path, json, "Content-Type", "application/json", "X-CSRF-TOKEN", token);
  }

  /** Sends exactly this, path as it stands. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (basic != null) {
      request.header("Authorization", basic);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The cookies held now. */
  public Map<String, String> cookies() {
    return cookies;
  }

  private void keep(String setCookie) {
    var pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
