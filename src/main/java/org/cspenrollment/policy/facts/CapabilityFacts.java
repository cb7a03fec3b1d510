package org.cspenrollment.policy.facts;

import org.cspenrollment.partner.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * How secure and how skilled a partner is.
 *
 * @param designations active Solutions Partner designations; missing where it is unknown
 * @param designationsExpired expired since the window opened; where it is missing none did
 * @param designationRenewalPending where it is missing none is
 * @param assessment missing, or without a result, where there is none
 */
public record CapabilityFacts(
    Security security,
    @Nullable Integer designations,
    @Nullable Integer designationsExpired,
    @Nullable Boolean designationRenewalPending,
    @Nullable Assessment assessment) {

  /** Nothing is known. */
  public static final CapabilityFacts NONE =
      new CapabilityFacts(Security.UNKNOWN, null, null, null, null);
}
