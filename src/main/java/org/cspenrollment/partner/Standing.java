package org.cspenrollment.partner;

import java.time.LocalDate;
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
    @Nullable SecuritySnapshot security) {}
