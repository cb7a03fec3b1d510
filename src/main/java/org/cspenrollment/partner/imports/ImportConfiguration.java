package org.cspenrollment.partner.imports;

import org.cspenrollment.partner.PartnerSettings;
import org.cspenrollment.platform.web.RouteBodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the bodies of the imports be as long as their settings say. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  RouteBodyLimit partnerImportLimit(PartnerSettings settings) {
    return new RouteBodyLimit("/api/v1/partners/import", settings.importLimit());
  }

  @Bean
  RouteBodyLimit revenueImportLimit(PartnerSettings settings) {
    return new RouteBodyLimit("/api/v1/partners/{tenantId}/revenue", settings.revenueLimit());
  }
}
