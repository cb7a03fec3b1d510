package org.cspenrollment.workflow.webapp;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cspenrollment.platform.WebappPaths;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the webapps may ask of the engine: everything that reads, and the few steps with a task.
 * Whatever is not named here is closed, for every role: deployments, set-up, sign-in, filters,
 * grants, users, variables, messages, jobs, batches, changes to running cases.
 */
final class WebappRoutes {

  private static final String ENGINE = WebappPaths.API + "engine/engine/default";
  private static final String COCKPIT = WebappPaths.API + "cockpit/plugin/base/default";

  /** Reading by GET, apart from these. */
  static final List<RequestMatcher> NEVER =
      List.of(
          any(WebappPaths.API + "admin/setup/**"),
          any(WebappPaths.API + "admin/auth/user/*/login/**"),
          any(WebappPaths.API + "engine/engine/{engine}/deployment/*/resources/*/data"),
          get(ENGINE + "/filter/{id}/list"),
          get(ENGINE + "/filter/{id}/count"),
          get(ENGINE + "/filter/{id}/singleResult"),
          head(ENGINE + "/filter/{id}/*"),
          WebappRoutes::isSpelledOtherwise);

  /** Where GET may read. */
  static final List<RequestMatcher> READ =
      List.of(
          get(WebappPaths.API + "engine/engine/"),
          get(ENGINE + "/**"),
          get(WebappPaths.API + "admin/auth/user/default"),
          get(WebappPaths.API + "{app}/plugin/**"),
          head(ENGINE + "/**"),
          options(ENGINE + "/**"));

  /** Queries that are sent as POST because they are long. */
  static final List<RequestMatcher> QUERIES =
      List.of(
          post(ENGINE + "/task"),
          post(ENGINE + "/task/count"),
          post(ENGINE + "/filter/{id}/list"),
          post(ENGINE + "/filter/{id}/count"),
          post(ENGINE + "/filter/{id}/singleResult"),
          post(ENGINE + "/process-instance"),
          post(ENGINE + "/process-instance/count"),
          post(ENGINE + "/execution"),
          post(ENGINE + "/execution/count"),
          post(ENGINE + "/variable-instance"),
          post(ENGINE + "/variable-instance/count"),
          post(ENGINE + "/group"),
          post(ENGINE + "/group/count"),
          post(ENGINE + "/job"),
          post(ENGINE + "/job/count"),
          post(ENGINE + "/history/process-instance"),
          post(ENGINE + "/history/process-instance/count"),
          post(ENGINE + "/history/activity-instance"),
          post(ENGINE + "/history/activity-instance/count"),
          post(ENGINE + "/history/task"),
          post(ENGINE + "/history/task/count"),
          post(ENGINE + "/history/variable-instance"),
          post(ENGINE + "/history/variable-instance/count"),
          post(COCKPIT + "/incident"),
          post(COCKPIT + "/incident/"),
          post(COCKPIT + "/incident/count"),
          post(COCKPIT + "/process-definition/statistics"),
          post(COCKPIT + "/process-definition/statistics-count"),
          post(COCKPIT + "/process-definition/{id}/called-process-definitions"),
          post(COCKPIT + "/process-instance"),
          post(COCKPIT + "/process-instance/count"),
          post(COCKPIT + "/process-instance/{id}/called-process-instances"));

  /** The steps with one task; who may is decided by the engine's grants and by the domain. */
  static final List<RequestMatcher> TASK_STEPS =
      List.of(
          post(ENGINE + "/task/{taskId}/claim"),
          post(ENGINE + "/task/{taskId}/unclaim"),
          post(ENGINE + "/task/{taskId}/assignee"));

  /** The ways to complete a task: with a verdict and nothing else. */
  static final List<RequestMatcher> COMPLETIONS =
      List.of(
          post(ENGINE + "/task/{taskId}/complete"), post(ENGINE + "/task/{taskId}/submit-form"));

  /** Everything about one task, to tell tasks of partners from those of the office. */
  static final List<RequestMatcher> ONE_TASK =
      List.of(any(ENGINE + "/task/{taskId}"), any(ENGINE + "/task/{taskId}/**"));

  /** Lists of tasks, which never show those of partners. */
  static final List<RequestMatcher> TASK_LISTS =
      List.of(
          any(ENGINE + "/task"),
          any(ENGINE + "/task/count"),
          post(ENGINE + "/filter/{id}/list"),
          post(ENGINE + "/filter/{id}/count"),
          post(ENGINE + "/filter/{id}/singleResult"));

  private WebappRoutes() {}

  /**
   * The engine finds the same behind a last slash, and the lists here do not. Only what may be done
   * with a kind of thing is asked for so, by its page for administrators.
   */
  private static boolean isSpelledOtherwise(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith(ENGINE + "/")
        && path.endsWith("/")
        && !request.getMethod().equals(HttpMethod.OPTIONS.name());
  }

  private static RequestMatcher get(String pattern) {
    return withDefaults().matcher(HttpMethod.GET, pattern);
  }

  private static RequestMatcher head(String pattern) {
    return withDefaults().matcher(HttpMethod.HEAD, pattern);
  }

  private static RequestMatcher options(String pattern) {
    return withDefaults().matcher(HttpMethod.OPTIONS, pattern);
  }

  private static RequestMatcher post(String pattern) {
    return withDefaults().matcher(HttpMethod.POST, pattern);
  }

  private static RequestMatcher any(String pattern) {
    return withDefaults().matcher(pattern);
  }
}
