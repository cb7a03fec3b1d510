package org.cspenrollment.workflow.webapp;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.security.SecurityErrorHandler;
import org.cspenrollment.platform.security.SessionAgeFilter;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door of Tasklist, Cockpit and Admin: staff only, and only the routes of {@link WebappRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class WebappSecurityConfiguration {

  private static final String[] STAFF =
      Stream.of(Role.values()).filter(Role::isStaff).map(Role::authority).toArray(String[]::new);

  private static final RequestMatcher LOGOUT =
      withDefaults().matcher(HttpMethod.POST, WebappPaths.API + "admin/auth/user/*/logout");

  @Bean
  @Order(30)
  SecurityFilterChain webapps(HttpSecurity http, SecurityErrorHandler answers, RealTime realTime)
      throws Exception {
    return http.securityMatcher(withDefaults().matcher(WebappPaths.ROOT + "/**"))
        .headers(AbstractHttpConfigurer::disable)
        // Camunda's own token protects its API, and nothing else here changes anything
        .csrf(AbstractHttpConfigurer::disable)
        // Whoever comes back from the sign-in comes to a page, not to what it asked for unseen
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(
            out ->
                out.logoutRequestMatcher(
                        new AndRequestMatcher(LOGOUT, WebappSecurityConfiguration::hasToken))
                    .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
        .addFilterBefore(new SessionAgeFilter(realTime), SecurityContextHolderFilter.class)
        .addFilterAfter(answers.pageFilter(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            may -> {
              may.requestMatchers(all(WebappRoutes.NEVER)).denyAll();
              may.requestMatchers(all(WebappRoutes.READ)).hasAnyAuthority(STAFF);
              may.requestMatchers(all(WebappRoutes.QUERIES)).hasAnyAuthority(STAFF);
              may.requestMatchers(all(WebappRoutes.TASK_STEPS)).hasAnyAuthority(STAFF);
              may.requestMatchers(all(WebappRoutes.COMPLETIONS)).hasAnyAuthority(STAFF);
              may.requestMatchers(withDefaults().matcher(WebappPaths.API + "**")).denyAll();
              may.requestMatchers(withDefaults().matcher(HttpMethod.GET, WebappPaths.ROOT + "/**"))
                  .hasAnyAuthority(STAFF);
              may.requestMatchers(withDefaults().matcher(HttpMethod.HEAD, WebappPaths.ROOT + "/**"))
                  .hasAnyAuthority(STAFF);
              may.anyRequest().denyAll();
            })
        .build();
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebappSignIn.class.getName()));
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 4);
    filter.setUrlPatterns(List.of(WebappPaths.APP + "*", WebappPaths.API + "*"));
    return filter;
  }

  @Bean
  FilterRegistrationBean<WebappRequests> webappRequests(
      ProblemWriter problems, TaskService tasks, ApplicationEventPublisher events) {
    var filter = new FilterRegistrationBean<>(new WebappRequests(problems, tasks, events));
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    filter.setUrlPatterns(List.of(WebappPaths.API + "*"));
    return filter;
  }

  @Bean
  FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
    var filter = new FilterRegistrationBean<>(new NoncePerRequest());
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
    filter.setUrlPatterns(List.of(WebappPaths.ROOT + "/*"));
    return filter;
  }

  /** Whether a request carries the token that Camunda keeps in the session for its own filter. */
  private static boolean hasToken(HttpServletRequest request) {
    var sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    var session = request.getSession(false);
    return sent != null
        && session != null
        && sent.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
  }

  private static RequestMatcher[] all(List<RequestMatcher> matchers) {
    return matchers.toArray(RequestMatcher[]::new);
  }
}
