package org.cspenrollment.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Set;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.web.ApiRoutes;
import org.cspenrollment.platform.web.BodyLimitFilter;
import org.cspenrollment.platform.web.HeadersValve;
import org.cspenrollment.platform.web.RequestGuardFilter;
import org.cspenrollment.platform.web.SecurityHeaders;
import org.cspenrollment.platform.web.UnlistedRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Who comes in where. Every servlet is behind one of these chains, the engine's webapps (see {@code
 * workflow.hardening}) included; what no chain knows is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  AuthenticationManager signIn(
      UserDetailsService accounts,
      ObjectProvider<PasswordEncoder> encoder,
      SignInThrottle throttle,
      ApplicationEventPublisher events) {
    return new ProviderManager(
        new SignInProvider(
            accounts,
            encoder.getIfAvailable(PasswordEncoderFactories::createDelegatingPasswordEncoder),
            throttle,
            events));
  }

  /** The API for programs: HTTP Basic, no session, no token. */
  @Bean
  @Order(10)
  SecurityFilterChain basic(
      HttpSecurity http,
      AuthenticationManager signIn,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      UnlistedRoutes unlisted)
      throws Exception {
    RequestMatcher hasBasic =
        request -> {
          var header = request.getHeader("Authorization");
          return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        };
    http.securityMatcher(new AndRequestMatcher(path("/api/v1/**"), hasBasic))
        .authenticationManager(signIn)
        .csrf(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(answers))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    return api(http, answers, problems, unlisted);
  }

  /** The API for our own pages and forms: the session, and its token for every change. */
  @Bean
  @Order(20)
  SecurityFilterChain session(
      HttpSecurity http,
      AuthenticationManager signIn,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      UnlistedRoutes unlisted)
      throws Exception {
    RequestMatcher changesWithSession =
        request -> !READING.contains(request.getMethod()) && request.getSession(false) != null;
    http.securityMatcher(
            request -> path("/api/**").matches(request) || path("/v3/**").matches(request))
        .authenticationManager(signIn)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(changesWithSession))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(new SessionAgeFilter(), SecurityContextHolderFilter.class);
    return api(http, answers, problems, unlisted);
  }

  private static SecurityFilterChain api(
      HttpSecurity http,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      UnlistedRoutes unlisted)
      throws Exception {
    return http.headers(AbstractHttpConfigurer::disable)
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
              may.requestMatchers(withDefaults().matcher(HttpMethod.GET, "/v3/api-docs/**"))
                  .authenticated();
              may.requestMatchers(path("/api/**")).access(unlisted);
              may.anyRequest().denyAll();
            })
        .build();
  }

  /** Our own pages, and the end of the line: what is not named here is closed. */
  @Bean
  @Order(100)
  SecurityFilterChain pages(
      HttpSecurity http,
      AuthenticationManager signIn,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      ApplicationEventPublisher events)
      throws Exception {
    var welcome = new SavedRequestAwareAuthenticationSuccessHandler();
    return http.authenticationManager(signIn)
        // Its path carries a ticket of the session, looked at before the body is read
        .csrf(csrf -> csrf.ignoringRequestMatchers(path(UPLOAD_WITH_TICKET)))
        .headers(AbstractHttpConfigurer::disable)
        .addFilterBefore(new SessionAgeFilter(), SecurityContextHolderFilter.class)
        .addFilterBefore(new CrossSiteGuard(problems), SecurityContextHolderFilter.class)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .failureHandler(answers)
                    .successHandler(
                        (request, response, who) -> {
                          events.publishEvent(
                              new SecurityEvent(
                                  who.getName(),
                                  SecurityEvent.Kind.SIGNED_IN,
                                  who.getName(),
                                  request.getRemoteAddr()));
                          welcome.onAuthenticationSuccess(request, response, who);
                        }))
        .logout(out -> out.logoutSuccessUrl("/login?signed-out"))
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            may -> {
              may.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              may.requestMatchers(
                      path("/login"),
                      path("/receipts"),
                      path("/invitation/**"),
                      path("/reset/**"),
                      path("/assets/**"),
                      path("/webjars/picocss__pico/**"),
                      path("/webjars/htmx.org/**"),
                      path("/webjars/bpmn-visualization/**"),
                      path("/_static/echarts/**"),
                      path("/favicon.ico"),
                      path("/actuator/health"))
                  .permitAll();
              may.requestMatchers(path("/"), path("/logout"), path("/account/**")).authenticated();
              may.requestMatchers(path("/portal/**")).hasAuthority(Role.PARTNER.authority());
              may.requestMatchers(path("/accounts/**"))
                  .hasAnyAuthority(Role.ADMINISTRATOR.authority(), Role.MANAGER.authority());
              may.anyRequest().denyAll();
            })
        .build();
  }

  /** Where a form with a file goes; the last part is the ticket. */
  private static final String UPLOAD_WITH_TICKET =
      "/portal/cases/{case}/requirements/{requirement}/evidence/{ticket}";

  private static PathPatternRequestMatcher path(String pattern) {
    return withDefaults().matcher(pattern);
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, rejected) ->
        problems.write(request, response, HttpStatus.BAD_REQUEST);
  }

  @Bean
  FilterRegistrationBean<RequestGuardFilter> frontDoor(
      SecurityHeaders headers, ProblemWriter problems) {
    var first = new FilterRegistrationBean<>(new RequestGuardFilter(headers, problems));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    first.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return first;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems) {
    var limit = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
    limit.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return limit;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEverything(
      SecurityHeaders headers) {
    return server -> server.addEngineValves(new HeadersValve(headers));
  }

  /** Two requests of one session may store the same attribute at the same moment. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
