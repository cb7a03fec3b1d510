package org.cspenrollment.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.time.RealTime;
import org.cspenrollment.platform.web.FileRequestFilter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Our own pages, and the end of the line: what is not named here is closed. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

  /** Open to everybody, signed in or not. */
  private static final RequestMatcher[] OPEN =
      paths("/login", "/receipts", "/invitation/**", "/reset/**", "/actuator/health");

  /**
   * Files that are the same for everybody, and whether the process works: nobody asks whose session
   * they come with.
   */
  private static final RequestMatcher[] FILES =
      paths(
          "/assets/**",
          "/webjars/picocss__pico/**",
          "/webjars/htmx.org/**",
          "/webjars/bpmn-visualization/**",
          "/_static/echarts/**",
          "/favicon.ico",
          "/actuator/health/liveness");

  private static final RequestMatcher READING =
      request -> List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());

  /** For whoever is signed in. */
  private static final RequestMatcher[] SIGNED_IN = paths("/", "/logout", "/account/**");

  private static final RequestMatcher[] PARTNERS = paths("/portal/**");

  /** For those who look after accounts. */
  private static final RequestMatcher[] ACCOUNTS = paths("/accounts/**");

  /**
   * Where a form with a file goes; the last part is a ticket of the session, looked at before the
   * body, with the token of the form, is read.
   */
  private static final RequestMatcher[] UPLOAD_WITH_TICKET =
      paths("/portal/cases/{case}/requirements/{requirement}/evidence/{ticket}");

  /** Files are sent without a session, so that pages look as they should without a database. */
  @Bean
  @Order(5)
  SecurityFilterChain files(HttpSecurity http, SecurityErrorHandler answers) throws Exception {
    return http.securityMatcher(new OrRequestMatcher(FILES))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new FileRequestFilter(), SecurityContextHolderFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            may -> {
              may.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              may.requestMatchers(READING).permitAll();
              may.anyRequest().denyAll();
            })
        .build();
  }

  @Bean
  @Order(100)
  SecurityFilterChain pages(
      HttpSecurity http,
      AuthenticationManager signIn,
      SecurityErrorHandler answers,
      ProblemWriter problems,
      KnownBrowsers browsers,
      ReturnAddress addresses,
      RealTime realTime,
      CsrfTokenRepository tokens,
      ApplicationEventPublisher events)
      throws Exception {
    return http.authenticationManager(signIn)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(UPLOAD_WITH_TICKET))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(AbstractHttpConfigurer::disable)
        .addFilterBefore(new SessionAgeFilter(realTime), SecurityContextHolderFilter.class)
        .addFilterBefore(new CrossSiteGuard(problems), SecurityContextHolderFilter.class)
        .addFilterAfter(answers.pageFilter(), AnonymousAuthenticationFilter.class)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .authenticationDetailsSource(SignInOrigin::of)
                    .failureHandler(answers)
                    .successHandler(recorded(browsers, events, addresses)))
        .logout(out -> out.logoutSuccessUrl("/login?signed-out"))
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(
            may -> {
              may.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              may.requestMatchers(OPEN).permitAll();
              may.requestMatchers(SIGNED_IN).authenticated();
              may.requestMatchers(PARTNERS).hasAuthority(Role.PARTNER.authority());
              may.requestMatchers(ACCOUNTS)
                  .hasAnyAuthority(Role.ADMINISTRATOR.authority(), Role.MANAGER.authority());
              may.anyRequest().denyAll();
            })
        .build();
  }

  /**
   * Puts a sign-in on record and goes on to the page that was asked for, if it is this person's.
   */
  private static AuthenticationSuccessHandler recorded(
      KnownBrowsers browsers, ApplicationEventPublisher events, ReturnAddress addresses) {
    return (request, response, who) -> {
      events.publishEvent(
          new SecurityEvent(
              who.getName(), SecurityEventKind.SIGNED_IN, who.getName(), request.getRemoteAddr()));
      Device.remember(request);
      browsers.remember(request, response, who.getName());
      var whose = request.getParameter(PageOwner.PARAMETER);
      response.sendRedirect(
          addresses
              .checked(request.getParameter(ReturnAddress.PARAMETER))
              .filter(page -> whose == null || whose.equals(who.getName()))
              .orElse("/"));
    };
  }

  private static RequestMatcher[] paths(String... patterns) {
    return Stream.of(patterns).map(withDefaults()::matcher).toArray(RequestMatcher[]::new);
  }
}
