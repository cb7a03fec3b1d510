package org.cspenrollment.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.time.RealTime;
import org.cspenrollment.platform.web.ApiRoutes;
import org.cspenrollment.platform.web.UnlistedRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The API under {@code /api/}, and its description under {@code /v3/}, for programs and for our own
 * pages. Which route is open to whom is the table {@link ApiRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final PathPatternRequestMatcher PROGRAMS = withDefaults().matcher("/api/v1/**");
  private static final PathPatternRequestMatcher API = withDefaults().matcher("/api/**");
  private static final PathPatternRequestMatcher DESCRIPTION = withDefaults().matcher("/v3/**");

  /** What the API is, as JSON and as YAML, with what belongs to it. */
  private static final RequestMatcher DOCUMENTS =
      new OrRequestMatcher(
          withDefaults().matcher(HttpMethod.GET, "/v3/api-docs*"),
          withDefaults().matcher(HttpMethod.GET, "/v3/api-docs/**"));

  /** What operators ask, with the name and password of an administrator. */
  private static final RequestMatcher OPERATION = withDefaults().matcher("/actuator/**");

  private static final RequestMatcher HEALTH =
      new OrRequestMatcher(
          withDefaults().matcher("/actuator/health"),
          withDefaults().matcher("/actuator/health/**"));
  private final AuthenticationManager signIn;
  private final SecurityErrorHandler answers;
  private final ProblemWriter problems;
  private final UnlistedRoutes unlisted;

  ApiSecurityConfiguration(
      AuthenticationManager signIn,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      UnlistedRoutes unlisted) {
    this.signIn = signIn;
    this.answers = answers;
    this.problems = problems;
    this.unlisted = unlisted;
  }

  /** The API and its description for programs: HTTP Basic, no session, no token. */
  @Bean
  @Order(10)
  SecurityFilterChain basic(HttpSecurity http) throws Exception {
    http.securityMatcher(
            new AndRequestMatcher(
                new OrRequestMatcher(PROGRAMS, DOCUMENTS, OPERATION),
                ApiSecurityConfiguration::hasBasic))
        .csrf(AbstractHttpConfigurer::disable)
        .httpBasic(
            basic ->
                basic
                    .authenticationEntryPoint(answers)
                    .authenticationDetailsSource(SignInOrigin::of))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    return api(http);
  }

  /** The API for our own pages and forms: the session, and its token for every change. */
  @Bean
  @Order(20)
  SecurityFilterChain session(HttpSecurity http, CsrfTokenRepository tokens, RealTime realTime)
      throws Exception {
    http.securityMatcher(new OrRequestMatcher(API, DESCRIPTION, OPERATION))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    .requireCsrfProtectionMatcher(ApiSecurityConfiguration::changesWithSession))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(new SessionAgeFilter(realTime), SecurityContextHolderFilter.class)
        .addFilterAfter(answers.pageFilter(), AnonymousAuthenticationFilter.class);
    return api(http);
  }

  /** What both ask for: the table of routes, and no changes for other people's pages. */
  private SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.authenticationManager(signIn)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new CrossSiteGuard(problems), SecurityContextHolderFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            may -> {
              may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
              for (var route : ApiRoutes.ALL) {
                var here =
                    may.requestMatchers(withDefaults().matcher(route.method(), route.pattern()));
                if (route.isOpen()) {
                  here.permitAll();
                } else {
                  here.hasAnyAuthority(route.authorities());
                }
              }
              may.requestMatchers(DOCUMENTS).authenticated();
              may.requestMatchers(HEALTH).permitAll();
              may.requestMatchers(OPERATION).hasAuthority(Role.ADMINISTRATOR.authority());
              may.requestMatchers(API).access(unlisted);
              may.anyRequest().denyAll();
            })
        .build();
  }

  private static boolean hasBasic(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }

  private static boolean changesWithSession(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && request.getSession(false) != null;
  }
}
