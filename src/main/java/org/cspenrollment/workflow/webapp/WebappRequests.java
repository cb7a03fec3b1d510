package org.cspenrollment.workflow.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.security.SecurityEvent;
import org.cspenrollment.platform.security.SecurityEventKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks into what the webapps send before the engine does: JSON only, at most 1 MiB; no expression
 * and no U+0000, whoever sends it; a task is completed with a verdict and nothing else; every list
 * has a most; the tasks of partners do not exist here; and what fails is told without the names of
 * classes.
 */
class WebappRequests extends OncePerRequestFilter {

  private static final int LIMIT = 1 << 20;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ProblemWriter problems;
  private final TaskService tasks;
  private final ApplicationEventPublisher events;

  WebappRequests(ProblemWriter problems, TaskService tasks, ApplicationEventPublisher events) {
    this.problems = problems;
    this.tasks = tasks;
    this.events = events;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest checked;
    try {
      checked = check(request);
    } catch (JsonProcessingException e) {
      problems.write(request, response, malformed());
      return;
    } catch (ProblemException refused) {
      if (refused.type().equals(WebappExpressions.TYPE)
          || refused.type().equals(VerdictCompletion.TYPE)) {
        events.publishEvent(
            new SecurityEvent(
                String.valueOf(request.getRemoteUser()),
                SecurityEventKind.WEBAPP_REQUEST_REFUSED,
                request.getMethod() + " " + request.getRequestURI(),
                refused.type()));
      }
      problems.write(request, response, refused);
      return;
    }
    var answer = new ErrorsHeldBack(response);
    chain.doFilter(checked, answer);
    answer.tell(request);
  }

  private HttpServletRequest check(HttpServletRequest request) throws IOException {
    WebappExpressions.refuse(request.getQueryString());
    var query = WebappQuery.of(request.getQueryString()).bounded(most(request));
    PartnerTasks.refuse(request, tasks);
    boolean list = matches(WebappRoutes.TASK_LISTS, request);
    if (READING.contains(request.getMethod())) {
      var narrowed = list ? PartnerTasks.leftOut(query) : query;
      return new CheckedRequest(request, narrowed.toString());
    }
    var bytes = body(request);
    var body = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    WebappExpressions.refuse(body);
    refuseNul(body);
    if (matches(WebappRoutes.COMPLETIONS, request)) {
      VerdictCompletion.check(body);
    }
    if (list) {
      var taskQuery = body instanceof ObjectNode sent ? sent : JSON.createObjectNode();
      PartnerTasks.leaveOut(taskQuery);
      return new CheckedRequest(request, query.toString(), JSON.writeValueAsBytes(taskQuery));
    }
    return new CheckedRequest(request, query.toString(), bytes);
  }

  /** U+0000 is in no text of ours, at no depth. */
  private static void refuseNul(JsonNode body) {
    var names = body.properties().stream().map(Map.Entry::getKey);
    if (body.asText().indexOf(0) >= 0 || names.anyMatch(name -> name.indexOf(0) >= 0)) {
      throw malformed();
    }
    body.forEach(WebappRequests::refuseNul);
  }

  private static int most(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/metrics")
        ? WebappQuery.MOST_METRICS
        : WebappQuery.MOST;
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new ProblemException(
          HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Too large", "At most 1 MiB.", List.of());
    }
    var type = request.getContentType();
    if (bytes.length > 0 && (type == null || !type.startsWith("application/json"))) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-media-type",
          "Unsupported media type",
          "Only JSON is taken here.",
          List.of());
    }
    return bytes;
  }

  private static boolean matches(List<RequestMatcher> matchers, HttpServletRequest request) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(request));
  }

  private static ProblemException malformed() {
    return ProblemException.malformed("malformed-json", "The body is not well-formed JSON.");
  }
}
