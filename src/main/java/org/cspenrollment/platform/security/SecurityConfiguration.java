package org.cspenrollment.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Who comes in where. Every servlet is behind a chain of filters; the first that knows the address
 * decides, and what no chain knows is closed:
 *
 * <ol>
 *   <li>the API ({@link ApiSecurityConfiguration}),
 *   <li>the engine's webapps (see {@code workflow.hardening}),
 *   <li>our own pages, and everything else ({@link PageSecurityConfiguration}).
 * </ol>
 *
 * <p>What is asked of every request before that stands in {@link RequestFilterConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  @Bean
  AuthenticationManager signIn(
      UserDetailsService accounts,
      ObjectProvider<PasswordEncoder> encoder,
      ObjectProvider<UserDetailsPasswordService> upgrades,
      SignInThrottle throttle,
      KnownBrowsers browsers,
      ApplicationEventPublisher events) {
    return new ProviderManager(
        new SignInProvider(
            accounts,
            encoder.getIfAvailable(PasswordEncoderFactories::createDelegatingPasswordEncoder),
            upgrades,
            throttle,
            browsers,
            events));
  }

  /** The token of every form and every change, for our pages and the API alike. */
  @Bean
  CsrfTokenRepository formTokens(@Value("${" + SecureCookies.PLAIN + "}") boolean plain) {
    return new VisitorCsrfTokens(plain);
  }

  /** What requests cost is measured once, around them, and not for each question about a role. */
  @Bean
  static SecurityObservationSettings securityIsNotMeasured() {
    return SecurityObservationSettings.noObservations();
  }

  /** See {@link PathReadOnce}. */
  @Bean
  static BeanPostProcessor pathsReadOnce(ApplicationContext application) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HandlerMappingIntrospector ? new PathReadOnce(application) : bean;
      }
    };
  }
}
