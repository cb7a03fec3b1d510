package org.cspenrollment.workflow.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.ProblemException;

/** Whoever completes a task sends a verdict and nothing else (400 {@value #TYPE}). */
final class VerdictCompletion {

  static final String TYPE = "only-a-verdict";

  private static final Pattern VERDICT = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final Set<String> COMPLETION = Set.of("variables", "withVariablesInReturn");
  private static final Set<String> VALUE = Set.of("value", "type", "valueInfo", "local", "name");

  private VerdictCompletion() {}

  /** Refuses the body of a completion that says more; none at all is taken. */
  static void check(JsonNode body) {
    body.fieldNames().forEachRemaining(name -> require(COMPLETION.contains(name)));
    body.path("variables").fieldNames().forEachRemaining(name -> require(name.equals("verdict")));
    var verdict = body.path("variables").path("verdict");
    if (!verdict.isMissingNode()) {
      verdict.fieldNames().forEachRemaining(name -> require(VALUE.contains(name)));
      require(VERDICT.matcher(verdict.path("value").asText()).matches());
      require(verdict.path("value").isTextual());
      require(verdict.path("type").asText("String").equals("String"));
      require(!verdict.path("local").asBoolean());
    }
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.malformed(
          TYPE, "A task is completed with a verdict and nothing else.");
    }
  }
}
