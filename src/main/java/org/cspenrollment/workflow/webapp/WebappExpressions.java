package org.cspenrollment.workflow.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Expressions, which the engine would evaluate, are not taken from a webapp, whoever sends them
 * (400 {@value #TYPE}).
 */
final class WebappExpressions {

  static final String TYPE = "expression";

  private static final Pattern PARAMETER =
      Pattern.compile("(^|&)[^=&]*(expression|%)[^=&]*=", Pattern.CASE_INSENSITIVE);

  private WebappExpressions() {}

  /** Refuses a query string with a parameter that is an expression, or hides what it is called. */
  static void refuse(@Nullable String query) {
    if (query != null && PARAMETER.matcher(query).find()) {
      throw refusal();
    }
  }

  /** Refuses a body with an expression at any depth. */
  static void refuse(JsonNode body) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.endsWith("Expression")) {
                throw refusal();
              }
            });
    body.forEach(WebappExpressions::refuse);
  }

  private static ProblemException refusal() {
    return ProblemException.malformed(TYPE, "Expressions are not taken here.");
  }
}
