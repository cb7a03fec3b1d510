package org.cspenrollment.partner.imports;

import org.cspenrollment.partner.PartnerSettings;
import org.cspenrollment.partner.TenantSheet;
import org.cspenrollment.partner.column.SheetGuide;
import org.cspenrollment.platform.web.RouteBodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the bodies of the imports be as long as their settings say, and tells of their columns. */
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

  @Bean
  SheetGuide partnerColumns() {
    return TenantSheet.GUIDE;
  }

  @Bean
  SheetGuide revenueColumns() {
    return RevenueFields.GUIDE;
  }
}
