package org.cspenrollment.platform.web;

import java.util.Optional;
import java.util.function.Function;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.kernel.Username;
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
    add(registry, CaseNumber.class, CaseNumber::ifOne);
    add(registry, TenantId.class, TenantId::ifOne);
    add(registry, RequirementId.class, RequirementId::ifOne);
    add(registry, Username.class, Username::ifOne);
  }

  private static <T> void add(
      FormatterRegistry registry, Class<T> type, Function<String, Optional<T>> ifOne) {
    registry.addConverter(
        String.class, type, text -> ifOne.apply(text).orElseThrow(ProblemException::notFound));
  }
}
