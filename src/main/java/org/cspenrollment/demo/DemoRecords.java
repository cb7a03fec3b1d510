package org.cspenrollment.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.SecuritySnapshot;
import org.cspenrollment.partner.Standing;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.Verification;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a manager of the demo has in the records of a tenant once it does what it should. */
@Component
@Profile("demo")
class DemoRecords {

  private final Partners partners;
  private final DemoActs acts;

  DemoRecords(Partners partners, DemoActs acts) {
    this.partners = partners;
    this.acts = acts;
  }

  /** Agreements are signed, the assessment is passed on this day, and so on. */
  void putRight(Tenant tenant, LocalDate day) {
    var standing =
        new Standing(
            true,
            true,
            true,
            true,
            true,
            true,
            Verification.AUTHORIZED,
            tenant.standing().credit(),
            tenant.standing().creditOn(),
            1,
            0,
            false,
            new Assessment(Assessment.Result.PASS, day),
            new SecuritySnapshot(true, true, new BigDecimal("18.5"), 74));
    acts.as(new Username("manager1"), () -> partners.put(with(tenant, standing)));
  }

  private static Tenant with(Tenant tenant, Standing standing) {
    return new Tenant(
        tenant.tenantId(),
        tenant.organisationId(),
        tenant.name(),
        tenant.country(),
        tenant.timeZone(),
        tenant.language(),
        tenant.currency(),
        tenant.enrolledOn(),
        tenant.contactEmail(),
        tenant.plan(),
        tenant.planRenewalOn(),
        tenant.anniversaryMonth(),
        standing,
        tenant.status(),
        tenant.version());
  }
}
