package org.cspenrollment.workflow.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.Problem;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Turns the engine's own errors into problems: the sentence for people stays, in {@code detail} and
 * in {@code message}, where the webapps look for it; the names of classes and what a class says of
 * its failure do not leave the server.
 */
final class WebappErrors {

  private static final Pattern INNARDS =
      Pattern.compile(
          "\\b[a-z_]\\w*(\\.\\w+){2,}|\\w*(Exception|Error|Dto|Entity|Impl|Cmd)\\b|###|SQL");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WebappErrors() {}

  /** The body of the answer, as JSON, for an error that had this body. */
  static byte[] problem(HttpServletRequest request, int code, byte[] body)
      throws JsonProcessingException {
    var named = HttpStatus.resolve(code);
    var status = named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named;
    var refused =
        request.getAttribute(ProblemException.class.getName()) instanceof ProblemException refusal
                && status.is4xxClientError()
            ? new ProblemException(
                status, refusal.type(), refusal.title(), refusal.getMessage(), refusal.errors())
            : plain(status, body);
    var told = Problem.of(refused, request);
    ObjectNode tree = JSON.valueToTree(told);
    tree.put("message", refused.getMessage());
    return JSON.writeValueAsBytes(tree);
  }

  private static ProblemException plain(HttpStatus status, byte[] body) {
    var plain = Problem.plain(status);
    return new ProblemException(
        status, plain.type(), plain.title(), sentence(status, body, plain.getMessage()), List.of());
  }

  private static String sentence(HttpStatus status, byte[] body, String plain) {
    if (status.is5xxServerError()) {
      return plain;
    }
    try {
      var said = JSON.readTree(body);
      var message = said == null ? "" : said.path("message").asText("");
      return message.isBlank() || INNARDS.matcher(message).find() ? plain : message;
    } catch (IOException noJson) {
      return plain;
    }
  }
}
