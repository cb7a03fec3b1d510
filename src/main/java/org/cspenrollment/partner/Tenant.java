package org.cspenrollment.partner;

import java.time.LocalDate;
import org.cspenrollment.kernel.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * One partner tenant (PLA): who it is and what the registry knows of it.
 *
 * @param organisationId the organisation (PGA) it belongs to
 * @param country ISO 3166 alpha-2
 * @param timeZone IANA
 * @param language {@code en} or {@code ko}
 * @param currency ISO 4217
 * @param enrolledOn the day it became a direct-bill partner
 * @param plan its support plan, if any
 * @param planRenewalOn the day the plan is to be renewed; kept at the original end even where the
 *     plan is renewed early
 * @param anniversaryMonth 1 to 12; missing where it is that of {@code enrolledOn}
 * @param version counts the changes, from 1; of a tenant to be stored: the version it was read at
 */
public record Tenant(
    String tenantId,
    String organisationId,
    String name,
    String country,
    String timeZone,
    String language,
    String currency,
    LocalDate enrolledOn,
    String contactEmail,
    @Nullable SupportPlan plan,
    @Nullable LocalDate planRenewalOn,
    @Nullable Integer anniversaryMonth,
    Standing standing,
    PartnerStatus status,
    long version) {

  @Override
  public String toString() {
    return "Tenant[" + tenantId + ", version " + version + "]";
  }

  /** This tenant with another plan. */
  Tenant withPlan(SupportPlan other) {
    return new Tenant(
        tenantId,
        organisationId,
        name,
        country,
        timeZone,
        language,
        currency,
        enrolledOn,
        contactEmail,
        other,
        planRenewalOn,
        anniversaryMonth,
        standing,
        status,
        version);
  }
}
