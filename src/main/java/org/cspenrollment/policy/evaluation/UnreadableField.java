package org.cspenrollment.policy.evaluation;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cspenrollment.platform.problem.ProblemException;

/** Says which field of a request cannot be read, and what it should be. */
final class UnreadableField {

  private UnreadableField() {}

  /** The field a reader stumbled over, as in {@code services[0].type}, and why. */
  static ProblemException.FieldError of(JsonMappingException e) {
    return new ProblemException.FieldError(field(e), reason(e));
  }

  private static String field(JsonMappingException e) {
    var field = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.toString();
  }

  private static String reason(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not known";
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of "
          + Arrays.stream(format.getTargetType().getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException format && format.getTargetType() == LocalDate.class) {
      return "must be a date, yyyy-MM-dd";
    }
    return "cannot be read";
  }
}
