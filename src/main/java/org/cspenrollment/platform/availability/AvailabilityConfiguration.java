package org.cspenrollment.platform.availability;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Puts the filters in their places: around everything, behind the sessions, and behind the sign-in.
 */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

  /** Behind the guard of requests and what measures them, before the sessions. */
  @Bean
  FilterRegistrationBean<UnavailableFilter> unavailable(
      UnavailableAnswer answer, ApplicationAvailability node) {
    var filter =
        new FilterRegistrationBean<>(
            new UnavailableFilter(
                answer, () -> node.getReadinessState() == ReadinessState.REFUSING_TRAFFIC));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return filter;
  }

  /** Behind the sessions. */
  @Bean
  FilterRegistrationBean<WholeAnswerFilter> wholeAnswer() {
    var filter = new FilterRegistrationBean<>(new WholeAnswerFilter());
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<WorkFilter> work() {
    var filter = new FilterRegistrationBean<>(new WorkFilter());
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    return filter;
  }
}
