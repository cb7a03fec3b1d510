package org.cspenrollment.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.imports.PartnerImport;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The portfolio of the demo, made at its first start: the partners through the real import, a case
 * for every window that is open, and cases in every state, each lived through by its people.
 */
@Component
@Profile("demo")
class DemoPortfolio {

  private final PartnerImport partnerImport;
  private final Partners partners;
  private final DemoPeople people;
  private final DemoRevenue revenue;
  private final Clock clock;
  private final DemoOpening opening;
  private final DemoPlot plot;

  DemoPortfolio(
      PartnerImport partnerImport,
      Partners partners,
      DemoPeople people,
      DemoRevenue revenue,
      Clock clock,
      DemoOpening opening,
      DemoPlot plot) {
    this.partnerImport = partnerImport;
    this.partners = partners;
    this.people = people;
    this.revenue = revenue;
    this.clock = clock;
    this.opening = opening;
    this.plot = plot;
  }

  /** Does nothing where the demo has been made before. */
  void make() throws IOException {
    people.ensureStaff();
    if (partners.find(new TenantId("KR-10421")).isPresent()) {
      return;
    }
    try (var csv = new ClassPathResource("demo/partners.csv").getInputStream()) {
      partnerImport.run(csv);
    }
    var tenants = AllPages.of(request -> partners.list(request, ""));
    people.ensurePartnersOf(tenants);
    revenue.record(tenants, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    plot.live(opening.open(tenants));
  }
}
