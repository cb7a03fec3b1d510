package org.cspenrollment.platform.web;

import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Ids in addresses become types; what no id looks like is answered like an id nobody has (404), so
 * that nobody learns from the answer which of the two it was.
 */
@Configuration(proxyBeanMethods = false)
class PathIdConverters implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class,
        CaseNumber.class,
        text -> CaseNumber.ifOne(text).orElseThrow(ProblemException::notFound));
  }
}
