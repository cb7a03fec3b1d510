package org.cspenrollment.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.imports.PartnerImport;
import org.cspenrollment.platform.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest
class DemoPortfolioIT {

  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 9, 17);

  @Autowired private PartnerImport partnerImport;
  @Autowired private Partners partners;

  private List<Tenant> portfolio;

  @BeforeEach
  void comesInByTheImportEveryOfficeUses() throws IOException {
    try (var csv = new ClassPathResource("demo/partners.csv").getInputStream()) {
      partnerImport.run(csv);
    }
    portfolio =
        IntStream.range(0, 3)
            .mapToObj(page -> partners.list(new PageRequest(page, 200), "PGA-100").items())
            .flatMap(List::stream)
            .toList();
  }

  @Test
  void holdsAboutTwoHundredTenantsInManyCountries() {
    assertThat(portfolio).hasSizeBetween(190, 220);
    assertThat(portfolio.stream().map(Tenant::country).distinct()).hasSizeGreaterThan(12);
    assertThat(portfolio.stream().map(Tenant::organisationId).distinct())
        .hasSizeLessThan(portfolio.size() - 10);
    assertThat(portfolio).allMatch(tenant -> tenant.contactEmail().endsWith(".example"));
  }

  @Test
  void knowsThePartnersOfTheContract() {
    var hanul = partners.require(new TenantId("KR-10421"));
    assertThat(hanul.name()).isEqualTo("Hanul Cloud");
    assertThat(hanul.language()).isEqualTo("ko");
    assertThat(hanul.enrolledOn()).isEqualTo(LocalDate.of(2017, 10, 15));
    assertThat(partners.require(new TenantId("DE-20077")).name()).isEqualTo("Nordwind IT");
    assertThat(partners.require(new TenantId("JP-30150")).language()).isEqualTo("en");
    assertThat(List.of("KR-10421", "DE-20077", "JP-30150"))
        .allMatch(id -> windowIsOpen(partners.require(new TenantId(id))));
  }

  @Test
  void manyWindowsAreOpenOnTheFirstDay() {
    assertThat(portfolio.stream().filter(DemoPortfolioIT::windowIsOpen)).hasSizeGreaterThan(80);
  }

  @Test
  void holdsPlansOfEveryKindAndTenantsWithout() {
    assertThat(
            portfolio.stream().map(Tenant::plan).filter(Objects::nonNull).map(plan -> plan.type()))
        .contains(PlanType.values());
    assertThat(portfolio).anyMatch(tenant -> tenant.plan() == null);
  }

  private static boolean windowIsOpen(Tenant tenant) {
    var anniversary = tenant.enrolledOn().plusYears(2018L - tenant.enrolledOn().getYear());
    return anniversary.isAfter(FIRST_DAY)
        && !anniversary.isAfter(FIRST_DAY.plusDays(90))
        && !anniversary.isBefore(tenant.enrolledOn().plusYears(1));
  }
}
