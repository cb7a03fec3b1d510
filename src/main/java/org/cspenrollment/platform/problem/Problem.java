package org.cspenrollment.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cspenrollment.platform.database.pool.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of every answer that is an error: {@code application/problem+json} of RFC 9457.
 *
 * @param type {@code /problems/<name>}, a relative reference; the last segment is stable
 * @param title a short heading, the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is wrong and what can be done about it; never an id that was asked for
 * @param traceId where to look in the log
 * @param errors what was wrong field by field or line by line; left out where it does not apply
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String traceId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @ArraySchema(schema = @Schema(implementation = Fault.class))
        List<?> errors) {

  /** One error, for the description of the API: of a field, or of a line and column of a file. */
  public record Fault(
      @Nullable String field, @Nullable Integer line, @Nullable String column, String message) {}

  /** Where all our problem types live. */
  public static final String BASE = "/problems/";

  /** The problem a refusal becomes. */
  public static Problem of(ProblemException refused, HttpServletRequest request) {
    return new Problem(
        BASE + refused.type(),
        refused.title(),
        refused.status().value(),
        refused.getMessage(),
        TraceIds.of(request),
        refused.reason(),
        refused.errors());
  }

  /** The problem that stands for a database without an answer. */
  public static ProblemException of(Outage outage) {
    return outage == Outage.BUSY
        ? plain(HttpStatus.SERVICE_UNAVAILABLE)
        : new ProblemException(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Not available at the moment",
            "The database cannot be reached. Try again in a moment, under the same"
                + " Idempotency-Key where there was one: a change may have arrived.",
            List.of());
  }

  /** The problem that stands for a bare status, for all that carries no sentence of its own. */
  public static ProblemException plain(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED ->
          new ProblemException(
              status, "not-signed-in", "Not signed in", "Please sign in first.", List.of());
      case FORBIDDEN -> ProblemException.notAllowed("Your role does not allow this.");
      case NOT_FOUND -> ProblemException.notFound();
      case METHOD_NOT_ALLOWED ->
          new ProblemException(
              status,
              "method-not-allowed",
              "Method not allowed",
              "This address does not offer that method.",
              List.of());
      case NOT_ACCEPTABLE ->
          new ProblemException(
              status,
              "not-acceptable",
              "Not acceptable",
              "The answer does not come in the format asked for.",
              List.of());
      case REQUEST_TIMEOUT ->
          new ProblemException(
              status,
              "too-slow",
              "Too slow",
              "The request took too long to arrive. Send it again.",
              List.of());
      case INSUFFICIENT_STORAGE ->
          new ProblemException(
              status,
              "storage-full",
              "No room for the file",
              "The application has no room for files now. Nothing is lost; try again later.",
              List.of());
      case UNSUPPORTED_MEDIA_TYPE ->
          new ProblemException(
              status,
              "unsupported-media-type",
              "Unsupported media type",
              "Content of this type is not taken here.",
              List.of());
      case PAYLOAD_TOO_LARGE ->
          new ProblemException(
              status, "too-large", "Too large", "The content is larger than allowed.", List.of());
      case CONFLICT ->
          ProblemException.conflict(
              "concurrent-change",
              "Somebody else was faster",
              "Something changed in the meantime. Look at it again and repeat.");
      case SERVICE_UNAVAILABLE ->
          new ProblemException(
              status,
              "overloaded",
              "Too busy",
              "The application is too busy. Try again in a moment.",
              List.of());
      default ->
          status.is5xxServerError()
              ? new ProblemException(
                  HttpStatus.INTERNAL_SERVER_ERROR,
                  "internal-error",
                  "Something went wrong",
                  "This should not have happened. The operator finds it by the trace id.",
                  List.of())
              : new ProblemException(
                  status,
                  "malformed-request",
                  "The request cannot be read",
                  "The request is not well-formed.",
                  List.of());
    };
  }
}
