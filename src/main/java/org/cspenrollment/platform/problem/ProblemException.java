package org.cspenrollment.platform.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request the application understands and turns down, with a sentence the person can act on. It
 * becomes {@code application/problem+json} of a stable type; nothing has changed when it is thrown.
 */
public class ProblemException extends RuntimeException {

  /** One field that was wrong and why. */
  public record FieldError(String field, String message) {}

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String type;
  private final String title;
  private final transient @Nullable List<?> errors;
  private final @Nullable String reason;

  /**
   * A refusal.
   *
   * @param status the HTTP status
   * @param type the last segment of the problem's type, kebab-case, never changed once published
   * @param title a short heading, the same for every problem of the type
   * @param detail what is wrong and what can be done about it
   * @param errors {@link FieldError}s or rows with line and column; may be empty
   */
  public ProblemException(
      HttpStatus status, String type, String title, String detail, List<?> errors) {
    this(status, type, title, detail, errors, null);
  }

  private ProblemException(
      HttpStatus status,
      String type,
      String title,
      String detail,
      List<?> errors,
      @Nullable String reason) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.reason = reason;
  }

  /** No such thing, or not this person's: both answer the same (404). */
  public static ProblemException notFound() {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Not found",
        "There is nothing here that you may see.",
        List.of());
  }

  /** The role may not do this (403). */
  public static ProblemException notAllowed(String detail) {
    return new ProblemException(
        HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", detail, List.of());
  }

  /** Somebody who acted on this matter may not act on it again (403). */
  public static ProblemException fourEyes(String detail) {
    return new ProblemException(
        HttpStatus.FORBIDDEN, "four-eyes", "Another person has to do this", detail, List.of());
  }

  /** The state does not allow it, or somebody else was faster (409). */
  public static ProblemException conflict(String type, String title, String detail) {
    return new ProblemException(HttpStatus.CONFLICT, type, title, detail, List.of());
  }

  /** The request cannot be read (400). */
  public static ProblemException malformed(String type, String detail, FieldError... errors) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, type, "The request cannot be read", detail, List.of(errors));
  }

  /** The content is understood and not acceptable (422). */
  public static ProblemException unacceptable(
      String type, String title, String detail, List<?> errors) {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, type, title, detail, errors);
  }

  /** The content of one field is not acceptable (422). */
  public static ProblemException invalidField(String field, String message) {
    return unacceptable(
        "invalid-field", "A field is not valid", message, List.of(new FieldError(field, message)));
  }

  /**
   * The same refusal, with the word that tells which of the type's reasons it was: what pages
   * translate, where one type has several sentences.
   *
   * @param word kebab-case, never changed once published
   */
  public ProblemException because(String word) {
    return new ProblemException(status, type, title, getMessage(), errors(), word);
  }

  /** Which of the type's reasons it was; null where the type says it all. */
  public @Nullable String reason() {
    return reason;
  }

  /** What is wrong and what can be done about it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage(), "A refusal has a sentence");
  }

  public HttpStatus status() {
    return status;
  }

  /** The last segment of the problem type. */
  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  /** What was wrong, field by field or line by line; empty where it does not apply. */
  public List<?> errors() {
    return errors == null ? List.of() : errors;
  }
}
