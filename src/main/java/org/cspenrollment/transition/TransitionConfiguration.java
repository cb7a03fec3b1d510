package org.cspenrollment.transition;

import org.cspenrollment.platform.web.RouteBodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a file of customers be as long as its setting says. */
@Configuration(proxyBeanMethods = false)
class TransitionConfiguration {

  @Bean
  RouteBodyLimit customerImportLimit(TransitionSettings settings) {
    return new RouteBodyLimit(
        "/api/v1/enrollments/{caseNumber}/transition/customers/import", settings.importLimit());
  }
}
