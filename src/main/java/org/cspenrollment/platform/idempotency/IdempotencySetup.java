package org.cspenrollment.platform.idempotency;

import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the filter behind the sign-in, so that keys are those of a person. */
@Configuration(proxyBeanMethods = false)
class IdempotencySetup {

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      @Lazy RequestKeys keys, CurrentActor currentActor, ProblemWriter problems) {
    var registration =
        new FilterRegistrationBean<>(new IdempotencyFilter(keys, currentActor, problems));
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    registration.addUrlPatterns("/api/v1/*");
    return registration;
  }
}
