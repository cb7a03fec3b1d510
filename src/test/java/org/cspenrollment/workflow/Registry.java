package org.cspenrollment.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.SecuritySnapshot;
import org.cspenrollment.partner.Standing;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.Verification;

/** What the office has in its records about tenants of a portfolio, beside plan and revenue. */
final class Registry {

  private Registry() {}

  /** Everything but the plan, which a person verifies, is in order. */
  static Tenant inOrder(Tenant tenant) {
    return with(tenant, standing(1, false, true));
  }

  /** No designation is active; the renewal of one is bought. */
  static Tenant renewingItsDesignation(Tenant tenant) {
    return with(tenant, standing(0, true, true));
  }

  /** Administrators sign in without a second factor, at a score of 85. */
  static Tenant withoutSecondFactor(Tenant tenant) {
    return with(tenant, standing(1, false, false));
  }

  private static Standing standing(int designations, boolean renewing, boolean secondFactor) {
    return new Standing(
        true,
        true,
        true,
        true,
        true,
        true,
        Verification.AUTHORIZED,
        null,
        null,
        designations,
        0,
        renewing,
        new Assessment(Assessment.Result.PASS, LocalDate.of(2025, 11, 10)),
        new SecuritySnapshot(secondFactor, true, new BigDecimal("21"), secondFactor ? 58 : 85));
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
