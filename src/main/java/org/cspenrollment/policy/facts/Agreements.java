package org.cspenrollment.policy.facts;

import org.jspecify.annotations.Nullable;

/**
 * Whether agreements are signed; what is missing is unknown.
 *
 * @param direct the agreement of a direct-bill partner
 * @param maicppOrganisation the AI cloud partner program, for the organisation
 * @param maicppTenant the AI cloud partner program, for this very tenant
 */
public record Agreements(
    @Nullable Boolean direct,
    @Nullable Boolean maicppOrganisation,
    @Nullable Boolean maicppTenant) {

  /** Nothing is known. */
  public static final Agreements UNKNOWN = new Agreements(null, null, null);
}
