package org.cspenrollment.workflow.hardening;

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
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.security.SecurityEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks into what the webapps send before the engine does: JSON only, at most 1 MiB; no expression,
 * whoever sends it; a task is completed with a verdict and nothing else; and the tasks of partners
 * do not exist here.
 */
class WebappRequests extends OncePerRequestFilter {

  /** Tasks that belong to the portal and to our own API. */
  static final Set<String> OF_PARTNERS =
      Set.of("userTask_provideEvidence", "userTask_answerInformationRequest");

  private static final String EXPRESSION = "expression";
  private static final String ONLY_A_VERDICT = "only-a-verdict";
  private static final int LIMIT = 1 << 20;
  private static final Pattern VERDICT = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final Pattern EXPRESSION_PARAMETER =
      Pattern.compile("(^|&)[^=&]*(expression|%)[^=&]*=", Pattern.CASE_INSENSITIVE);
  private static final Set<String> COMPLETION = Set.of("variables", "withVariablesInReturn");
  private static final Set<String> VALUE = Set.of("value", "type", "valueInfo", "local", "name");

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
      if (refused.type().equals(EXPRESSION) || refused.type().equals(ONLY_A_VERDICT)) {
        events.publishEvent(
            new SecurityEvent(
                String.valueOf(request.getRemoteUser()),
                SecurityEvent.Kind.WEBAPP_REQUEST_REFUSED,
                request.getMethod() + " " + request.getRequestURI(),
                refused.type()));
      }
      problems.write(request, response, refused);
      return;
    }
    chain.doFilter(checked, response);
  }

  private HttpServletRequest check(HttpServletRequest request) throws IOException {
    var query = request.getQueryString();
    if (query != null && EXPRESSION_PARAMETER.matcher(query).find()) {
      throw expression();
    }
    refusePartnersTask(request);
    boolean list = matches(WebappRoutes.TASK_LISTS, request);
    if (request.getMethod().equals("GET")) {
      return list ? new CheckedRequest(request, withoutPartners(query)) : request;
    }
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
    var body = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    refuseExpressions(body);
    if (matches(WebappRoutes.COMPLETIONS, request)) {
      refuseAllButAVerdict(body);
    }
    if (list && body instanceof ObjectNode taskQuery) {
      OF_PARTNERS.forEach(taskQuery.withArray("taskDefinitionKeyNotIn")::add);
      return new CheckedRequest(request, query, JSON.writeValueAsBytes(taskQuery));
    }
    if (list) {
      return new CheckedRequest(
          request, query, JSON.writeValueAsBytes(Map.of("taskDefinitionKeyNotIn", OF_PARTNERS)));
    }
    return new CheckedRequest(request, query, bytes);
  }

  private void refusePartnersTask(HttpServletRequest request) {
    for (var matcher : WebappRoutes.ONE_TASK) {
      var id = matcher.matcher(request).getVariables().get("taskId");
      if (id != null) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task != null && OF_PARTNERS.contains(task.getTaskDefinitionKey())) {
          throw ProblemException.notFound();
        }
      }
    }
  }

  private static void refuseExpressions(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.endsWith("Expression")) {
                throw expression();
              }
            });
    node.forEach(WebappRequests::refuseExpressions);
  }

  private static void refuseAllButAVerdict(JsonNode body) {
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
          ONLY_A_VERDICT, "A task is completed with a verdict and nothing else.");
    }
  }

  private static String withoutPartners(String query) {
    return (query == null || query.isEmpty() ? "" : query + "&")
        + "taskDefinitionKeyNotIn="
        + String.join(",", OF_PARTNERS);
  }

  private static boolean matches(List<RequestMatcher> matchers, HttpServletRequest request) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(request));
  }

  private static ProblemException expression() {
    return ProblemException.malformed(EXPRESSION, "Expressions are not taken here.");
  }

  private static ProblemException malformed() {
    return ProblemException.malformed("malformed-json", "The body is not well-formed JSON.");
  }
}
