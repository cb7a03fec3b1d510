package org.cspenrollment.platform.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.platform.input.TypedDay;
import org.cspenrollment.platform.input.UnacceptableText;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says which field of a request cannot be read and why, without repeating what was in it. */
final class JsonProblems {

  private static final String WRONG_TYPE = "has the wrong type";

  private JsonProblems() {}

  static ProblemException of(HttpMessageNotReadableException unreadable) {
    for (Throwable t = unreadable; t != null; t = t.getCause()) {
      if (t instanceof ProblemException refused) {
        return refused;
      }
      if (t instanceof StreamConstraintsException limit) {
        return String.valueOf(limit.getMessage()).contains("Document length")
            ? Problem.plain(HttpStatus.PAYLOAD_TOO_LARGE)
            : malformed();
      }
      if (t instanceof UnrecognizedPropertyException unknown) {
        return ProblemException.malformed(
            "unknown-field",
            "The request has a field that does not exist here.",
            new ProblemException.FieldError(path(unknown), "is not known"));
      }
      if (t instanceof UnacceptableText text) {
        return Typed.refused(path(text), text.fault());
      }
      if (t instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
        return field(
            path(wrong),
            t instanceof InvalidNullException ? "is required" : expected(wrong.getTargetType()));
      }
      if (t instanceof JsonMappingException mapping
          && mapping.getCause() instanceof IllegalArgumentException
          && !mapping.getPath().isEmpty()) {
        return field(path(mapping), "is not valid");
      }
    }
    return malformed();
  }

  /** The refusal of a parameter, a part or a validated body, where it is one of these. */
  static Optional<ProblemException> parameter(Exception exception) {
    if (exception instanceof MethodArgumentTypeMismatchException wrong) {
      if (wrong.getMostSpecificCause() instanceof ProblemException refused) {
        return Optional.of(refused);
      }
      return Optional.of(field(wrong.getName(), expected(wrong)));
    }
    if (exception instanceof MissingServletRequestParameterException missing) {
      return Optional.of(field(missing.getParameterName(), "is required"));
    }
    if (exception instanceof MissingServletRequestPartException missing) {
      return Optional.of(field(missing.getRequestPartName(), "is required"));
    }
    if (exception instanceof MethodArgumentNotValidException invalid) {
      List<ProblemException.FieldError> errors =
          invalid.getBindingResult().getFieldErrors().stream().map(JsonProblems::error).toList();
      return Optional.of(
          new ProblemException(
              HttpStatus.BAD_REQUEST,
              "invalid-request",
              "The request cannot be read",
              "Some fields are missing or not valid.",
              errors));
    }
    return Optional.empty();
  }

  private static ProblemException.FieldError error(FieldError error) {
    return new ProblemException.FieldError(
        error.getField(),
        error.isBindingFailure()
            ? expected(error.unwrap(TypeMismatchException.class))
            : String.valueOf(error.getDefaultMessage()));
  }

  private static ProblemException field(String name, String message) {
    return ProblemException.malformed(
        "invalid-request",
        "A field of the request cannot be read.",
        new ProblemException.FieldError(name, message));
  }

  /** What would have been read: of a closed list its words, so that nobody has to guess them. */
  private static String expected(Throwable mismatch) {
    for (Throwable t = mismatch; t != null; t = t.getCause()) {
      if (t instanceof ConversionFailedException failed) {
        return expected(failed.getTargetType().getType());
      }
    }
    return mismatch instanceof TypeMismatchException wrong && wrong.getRequiredType() != null
        ? expected(wrong.getRequiredType())
        : WRONG_TYPE;
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return TypedDay.RULE;
    }
    return type.isEnum()
        ? Stream.of(type.getEnumConstants())
            .map(one -> ((Enum<?>) one).name())
            .collect(Collectors.joining(", ", "must be one of ", ""))
        : WRONG_TYPE;
  }

  private static ProblemException malformed() {
    return ProblemException.malformed(
        "malformed-json", "The body is not well-formed JSON of this kind.");
  }

  private static String path(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .map(step -> step.length() > 60 ? step.substring(0, 60) : step)
        .collect(Collectors.joining("."));
  }
}
