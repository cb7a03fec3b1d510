package org.cspenrollment.partner;

import java.time.LocalDate;

/**
 * What the registry knows of a tenant beside its plan and its revenue; null is unknown.
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
    Boolean directAgreement,
    Boolean maicppOrganisation,
    Boolean maicppTenant,
    Boolean membershipActive,
    Boolean signerAuthority,
    Boolean firstLevelSupport,
    Verification verification,
    Credit credit,
    LocalDate creditOn,
    Integer designations,
    Integer designationsExpired,
    Boolean designationRenewalPending,
    Assessment assessment,
    SecuritySnapshot security) {}
