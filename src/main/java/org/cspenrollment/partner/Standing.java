package org.cspenrollment.partner;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a tenant beside its plan and its revenue. What is missing is unknown.
 *
 * @param directAgreement whether the agreement of a direct-bill partner is accepted
 * @param maicppOrganisation whether the organisation has signed the AI cloud partner programme
 * @param maicppTenant whether this very tenant has
 * @param membershipActive whether the partner network membership of the location is active
 * @param signerAuthority whether somebody is on file who may sign agreements
 * @param firstLevelSupport whether the partner can give first-level support
 * @param creditOn the day the credit check was passed
 * @param designations active Solutions Partner designations
 * @param designationsExpired designations that ran out in the window before the basis date
 * @param designationRenewalPending whether the renewal of one is bought and not yet active
 */
public record Standing(
    @Nullable Boolean directAgreement,
    @Nullable Boolean maicppOrganisation,
    @Nullable Boolean maicppTenant,
    @Nullable Boolean membershipActive,
    @Nullable Boolean signerAuthority,
    @Nullable Boolean firstLevelSupport,
    @Nullable Verification verification,
    @Nullable Credit credit,
    @Nullable LocalDate creditOn,
    @Nullable Integer designations,
    @Nullable Integer designationsExpired,
    @Nullable Boolean designationRenewalPending,
    @Nullable Assessment assessment,
    @Nullable SecuritySnapshot security) {

  /**
   * The same with some facts corrected.
   *
   * @param facts each of the type the record has for it
   */
  public Standing with(Map<StandingFact, Object> facts) {
    return new Standing(
        or(facts, StandingFact.DIRECT_AGREEMENT, directAgreement),
        or(facts, StandingFact.MAICPP_ORGANISATION, maicppOrganisation),
        or(facts, StandingFact.MAICPP_TENANT, maicppTenant),
        or(facts, StandingFact.MEMBERSHIP_ACTIVE, membershipActive),
        or(facts, StandingFact.SIGNER_AUTHORITY, signerAuthority),
        or(facts, StandingFact.FIRST_LEVEL_SUPPORT, firstLevelSupport),
        or(facts, StandingFact.VERIFICATION, verification),
        or(facts, StandingFact.CREDIT, credit),
        or(facts, StandingFact.CREDIT_ON, creditOn),
        or(facts, StandingFact.DESIGNATIONS, designations),
        or(facts, StandingFact.DESIGNATIONS_EXPIRED, designationsExpired),
        or(facts, StandingFact.DESIGNATION_RENEWAL_PENDING, designationRenewalPending),
        or(facts, StandingFact.ASSESSMENT, assessment),
        security(facts));
  }

  private @Nullable SecuritySnapshot security(Map<StandingFact, Object> facts) {
    var seen = Objects.requireNonNullElse(security, SecuritySnapshot.UNKNOWN);
    var corrected =
        new SecuritySnapshot(
            or(facts, StandingFact.SECURITY_MFA, seen.mfa()),
            or(facts, StandingFact.SECURITY_CONTACT, seen.contact()),
            or(facts, StandingFact.SECURITY_AVERAGE_ALERT_HOURS, seen.averageAlertHours()),
            seen.score());
    return corrected.equals(seen) ? security : corrected;
  }

  @SuppressWarnings("unchecked")
  private static <T> @Nullable T or(
      Map<StandingFact, Object> facts, StandingFact fact, @Nullable T known) {
    return facts.containsKey(fact) ? (T) facts.get(fact) : known;
  }
}
