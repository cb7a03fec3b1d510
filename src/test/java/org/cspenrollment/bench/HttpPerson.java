package org.cspenrollment.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: signs in once, keeps the session, sends its token with what changes. */
public final class HttpPerson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String origin;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final Map<String, String> token = new LinkedHashMap<>();

  /** Signs this person in. */
  public HttpPerson(PackagedProduct product, String name) {
    origin = "http://127.0.0.1:" + product.port();
    var page = new String(send("GET", "/login", null, null), StandardCharsets.UTF_8);
    var field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    if (!field.find()) {
      throw new IllegalStateException("The form has no token");
    }
    var form =
        "_csrf=%s&username=%s&password=%s"
            .formatted(encoded(field.group(1)), encoded(name), encoded(PackagedProduct.PASSWORD));
    send("POST", "/login", "application/x-www-form-urlencoded", bytes(form));
    var csrf = get("/api/v1/csrf");
    token.put(csrf.get("headerName").asText(), csrf.get("token").asText());
  }

  /** What is there. */
  public JsonNode get(String path) {
    return tree(send("GET", path, null, null));
  }

  /** What a page or a file consists of. */
  public byte[] page(String path) {
    return send("GET", path, null, null);
  }

  /** Sends something; what is answered. */
  public JsonNode post(String path, Object body) {
    try {
      return tree(send("POST", path, "application/json", JSON.writeValueAsBytes(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a sheet; what is answered. */
  public JsonNode postCsv(String path, String lines) {
    return tree(send("POST", path, "text/csv", bytes(lines)));
  }

  /** Sends a file for a requirement of a case. */
  public JsonNode upload(String caseNumber, String requirement, byte[] file) {
    var boundary = "----part" + requirement;
    var head =
        """
        --%1$s
        Content-Disposition: form-data; name="requirement"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%2$s.pdf"
        Content-Type: application/pdf

        """
            .replace("\n", "\r\n")
            .formatted(boundary, requirement);
    var body = new ByteArrayOutputStream();
    body.writeBytes(bytes(head));
    body.writeBytes(file);
    body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
    return tree(
        send(
            "POST",
            "/api/v1/enrollments/" + caseNumber + "/evidence",
            "multipart/form-data; boundary=" + boundary,
            body.toByteArray()));
  }

  private byte[] send(String method, String path, String type, byte[] body) {
    try {
      var connection = (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestProperty("Cookie", cookies());
      connection.setRequestProperty(
          "Accept", path.contains("/api/") ? "application/json, */*;q=0.5" : "text/html");
      token.forEach(connection::setRequestProperty);
      if (cookies.containsKey("XSRF-TOKEN")) {
        connection.setRequestProperty("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
      }
      if (body != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        connection.getOutputStream().write(body);
      }
      int status = connection.getResponseCode();
      remember(connection);
      try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        var said = answer == null ? new byte[0] : answer.readAllBytes();
        if (status >= 400) {
          throw new IllegalStateException(
              "%s %s: %d %s"
                  .formatted(method, path, status, new String(said, StandardCharsets.UTF_8)));
        }
        return said;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  private String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void remember(HttpURLConnection answer) {
    for (var header : answer.getHeaderFields().entrySet()) {
      if ("Set-Cookie".equalsIgnoreCase(header.getKey())) {
        for (var cookie : header.getValue()) {
          var pair = cookie.split(";", 2)[0];
          cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
      }
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
