package org.cspenrollment.faults.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What came back of a request.
 *
 * @param status the status, or 0 where the connection was refused, cut or silent too long
 * @param retryAfter whether it says when to try again
 * @param location where it points to
 * @param text its body
 * @param took from sending to the last byte
 * @param broken why there is no status
 */
public record Answer(
    int status,
    boolean retryAfter,
    Optional<String> location,
    String text,
    Duration took,
    String broken) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<byte[]> response, Duration took) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Retry-After").isPresent(),
        response.headers().firstValue("Location"),
        new String(response.body(), StandardCharsets.UTF_8),
        took,
        "");
  }

  static Answer broken(IOException why, Duration took) {
    return new Answer(0, false, Optional.empty(), "", took, why.toString());
  }

  /** Whether what was asked for was done, as far as the client can know. */
  public boolean done() {
    return status >= 200 && status < 300;
  }

  /** Its body. */
  public JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** The same answer, or a failure that says what came instead of it. */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError("Expected " + wanted + ": " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status == 0
        ? "no answer after " + took.toMillis() + " ms: " + broken
        : status
            + " after "
            + took.toMillis()
            + " ms: "
            + text.substring(0, Math.min(300, text.length()));
  }
}
